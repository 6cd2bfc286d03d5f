"""What a paragraph is called: its anchor, its eId, and the unit in which it stands.

`units` holds what is found so far; scopes, sections and annexes say what names begin with, lists how items nest.
"""
