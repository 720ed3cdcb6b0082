handbill.lines([2,[["","Text."]]]);
