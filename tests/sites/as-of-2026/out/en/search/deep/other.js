handbill.lines([1,[["there","There","Back to everything by file, or by name. A phone"]]]);
