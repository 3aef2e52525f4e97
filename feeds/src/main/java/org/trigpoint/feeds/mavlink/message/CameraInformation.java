package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * CAMERA_INFORMATION (259): what a camera is.
 *
 * @param bootMillis time since boot, ms
 * @param vendor maker
 * @param model model
 * @param firmwareVersion four bytes, major version lowest
 * @param focalLengthMeters focal length
 * @param sensorWidthMeters width of the image sensor
 * @param sensorHeightMeters height of the image sensor
 * @param widthPixels horizontal resolution
 * @param heightPixels vertical resolution
 * @param lens number of the lens
 * @param flags CAMERA_CAP_FLAGS as bits
 * @param definitionVersion version of the definition file
 * @param definitionUri where the definition file is
 * @param gimbal gimbal that it hangs on
 * @param camera 1 to 6 for a camera that speaks no MAVLink itself
 */
public record CameraInformation(
        long bootMillis,
        String vendor,
        String model,
        @Nullable Long firmwareVersion,
        double focalLengthMeters,
        double sensorWidthMeters,
        double sensorHeightMeters,
        @Nullable Integer widthPixels,
        @Nullable Integer heightPixels,
        int lens,
        long flags,
        int definitionVersion,
        @Nullable String definitionUri,
        @Nullable Integer gimbal,
        @Nullable Integer camera)
        implements MavlinkMessage {}
