handbill.lines([0,[["","One paragraph of words in two lines.","a","b"]]]);
