handbill.lines([1,[["","It costs nothing now."]]]);
