handbill.lines([1,[["","អត្ថបទ។"]]]);
