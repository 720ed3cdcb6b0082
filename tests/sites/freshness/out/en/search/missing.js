handbill.lines([3,[["","Text."]]]);
