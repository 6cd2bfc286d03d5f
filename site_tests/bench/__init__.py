"""`make bench`: how fast everything is, next to its peers, as ratios of one run on one machine.

Seconds depend on the machine; ratios hardly do. They are printed, not asserted: no test depends on a clock.
"""
