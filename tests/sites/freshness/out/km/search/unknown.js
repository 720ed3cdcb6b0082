handbill.lines([2,[["","អត្ថបទ។"]]]);
