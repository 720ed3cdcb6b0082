handbill.lines([0,[["","Text. Example Line 023 724 793","Example Line","023 724 793"]]]);
