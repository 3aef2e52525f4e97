package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * CAMERA_FOV_STATUS (271): where a camera is, where it looks and how wide.
 *
 * @param bootMillis time since boot, ms
 * @param latDeg WGS 84 latitude of the camera, north positive
 * @param lonDeg WGS 84 longitude of the camera, east positive
 * @param altMeters altitude of the camera above mean sea level
 * @param imageLatDeg latitude of the middle of the image on the ground
 * @param imageLonDeg longitude of it
 * @param imageAltMeters altitude of it above mean sea level
 * @param rotation of the camera from north, east, down; null when a part is no number
 * @param horizontalFovDeg full angle across
 * @param verticalFovDeg full angle up and down
 * @param camera 1 to 6 for a camera that speaks no MAVLink itself
 */
public record CameraFovStatus(
        long bootMillis,
        double latDeg,
        double lonDeg,
        double altMeters,
        double imageLatDeg,
        double imageLonDeg,
        double imageAltMeters,
        @Nullable Quaternion rotation,
        double horizontalFovDeg,
        double verticalFovDeg,
        @Nullable Integer camera)
        implements MavlinkMessage {}
