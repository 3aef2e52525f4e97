package org.trigpoint.feeds.mavlink.message;

/**
 * CAMERA_TRIGGER (112): a camera was told to take a picture.
 *
 * @param timeMicros microseconds since 1970, or since boot when small
 * @param image number of the image
 */
public record CameraTrigger(long timeMicros, long image) implements MavlinkMessage {}
