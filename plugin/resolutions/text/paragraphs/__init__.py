"""Line… → the lines of each paragraph, with empty lines between them or without, and these lines joined."""
