exit = Go!
