package org.trigpoint.imagery.photo;

import java.util.Optional;

/**
 * What makers write in XMP, each in its own names: DJI ({@code drone-dji}), Autel ({@code drone}, {@code drone-autel}, {@code Camera}), Parrot
 * ({@code drone-parrot}, {@code Camera}), Skydio ({@code drone-skydio}), and the tags of Pix4D ({@code Camera}), which others write too.
 */
final class MakerTags {
    private static final double DOWN_DEG = -90;
    private static final double MILLI = 1e-3;
    private static final int DEWARP_NUMBERS = 9;
    /** DJI says with it that a position is fixed: 50; 34 is float, 16 satellites alone. */
    private static final int RTK_FIXED = 50;

    private final Xmp xmp;

    MakerTags(Xmp xmp) {
        this.xmp = xmp;
    }

    double latDeg() {
        return xmp.number("drone-dji:GpsLatitude", "drone-dji:Latitude", "drone-skydio:Latitude");
    }

    /** Some firmware of DJI writes it without its second t. */
    double lonDeg() {
        return xmp.number(
                "drone-dji:GpsLongitude", "drone-dji:GpsLongtitude", "drone-dji:Longitude", "drone-skydio:Longitude");
    }

    double absoluteMeters() {
        return xmp.number(
                "drone-dji:AbsoluteAltitude",
                "drone:AbsoluteAltitude",
                "drone-autel:AbsoluteAltitude",
                "drone-skydio:AbsoluteAltitude");
    }

    double relativeMeters() {
        return xmp.number(
                "drone-dji:RelativeAltitude",
                "drone:RelativeAltitude",
                "drone-autel:RelativeAltitude",
                "drone-skydio:RelativeAltitude",
                "Camera:AboveGroundAltitude");
    }

    /** The camera. In the tags of Pix4D a pitch of 0 looks down; everywhere else it is level. */
    Attitude gimbal() {
        double pitch = xmp.number(
                "drone-dji:GimbalPitchDegree",
                "drone:GimbalPitchDegree",
                "drone-autel:GimbalPitchDegree",
                "drone-skydio:CameraOrientationNED/drone-skydio:Pitch",
                "drone-parrot:CameraPitchDegree");
        double fromNadir = xmp.number("Camera:Pitch");
        return new Attitude(
                xmp.number(
                        "drone-dji:GimbalYawDegree",
                        "drone:GimbalYawDegree",
                        "drone-autel:GimbalYawDegree",
                        "drone-skydio:CameraOrientationNED/drone-skydio:Yaw",
                        "drone-parrot:CameraYawDegree",
                        "Camera:Yaw"),
                Double.isNaN(pitch) ? fromNadir + DOWN_DEG : pitch,
                xmp.number(
                        "drone-dji:GimbalRollDegree",
                        "drone:GimbalRollDegree",
                        "drone-autel:GimbalRollDegree",
                        "drone-skydio:CameraOrientationNED/drone-skydio:Roll",
                        "drone-parrot:CameraRollDegree",
                        "Camera:Roll"));
    }

    Attitude flight() {
        return new Attitude(
                xmp.number(
                        "drone-dji:FlightYawDegree",
                        "drone:FlightYawDegree",
                        "drone-autel:FlightYawDegree",
                        "drone-skydio:VehicleOrientationNED/drone-skydio:Yaw",
                        "drone-parrot:DroneYawDegree"),
                xmp.number("drone-dji:FlightPitchDegree", "drone:FlightPitchDegree", "drone-parrot:DronePitchDegree"),
                xmp.number("drone-dji:FlightRollDegree", "drone:FlightRollDegree", "drone-parrot:DroneRollDegree"));
    }

    PhotoAccuracy accuracy() {
        double north = xmp.number("drone-dji:RtkStdLat");
        double east = xmp.number("drone-dji:RtkStdLon");
        double horizontal = Math.max(north, east);
        boolean fixed = xmp.number("drone-dji:RtkFlag") == RTK_FIXED;
        return new PhotoAccuracy(
                fixed,
                horizontal > 0 ? horizontal : xmp.number("Camera:GPSXYAccuracy", "drone-skydio:GpsHorizontalAccuracy"),
                horizontal > 0
                        ? xmp.number("drone-dji:RtkStdHgt")
                        : xmp.number("Camera:GPSZAccuracy", "drone-skydio:GpsVerticalAccuracy"));
    }

    LaserRange laser() {
        return new LaserRange(
                xmp.number("drone-dji:LRFTargetDistance"),
                xmp.number("drone-dji:LRFTargetLat"),
                xmp.number("drone-dji:LRFTargetLon"),
                xmp.number("drone-dji:LRFTargetAbsAlt"));
    }

    /** Time of exposure as DJI has it, in UTC: {@code 2024-05-01T10:11:12.345678}. */
    String utcAtExposure() {
        return xmp.text("drone-dji:UTCAtExposure");
    }

    /**
     * A lens that was measured: DJI's {@code DewarpData}, {@code date;fx,fy,cx,cy,k1,k2,p1,p2,k3} with the centre counted from the middle; else
     * its or Skydio's calibrated focal length in pixels and optical centre.
     */
    Optional<Lens> lens(int widthPixels, int heightPixels) {
        Optional<Lens> dewarp = dewarp(widthPixels, heightPixels);
        if (dewarp.isPresent()) {
            return dewarp;
        }
        double focal =
                xmp.number("drone-dji:CalibratedFocalLength", "drone-skydio:CalibratedFocalLength/drone-skydio:X");
        double column =
                xmp.number("drone-dji:CalibratedOpticalCenterX", "drone-skydio:CalibratedOpticalCenter/drone-skydio:X");
        double row =
                xmp.number("drone-dji:CalibratedOpticalCenterY", "drone-skydio:CalibratedOpticalCenter/drone-skydio:Y");
        // Some cameras write it in millimetres; no lens is shorter than a tenth of its image.
        return focal > 0.1 * widthPixels && column > 0 && row > 0
                ? Optional.of(new Lens(focal, focal, column, row, 0, 0, 0, 0, 0))
                : Optional.empty();
    }

    private Optional<Lens> dewarp(int widthPixels, int heightPixels) {
        String text = xmp.text("drone-dji:DewarpData");
        String[] parts = text.substring(text.indexOf(';') + 1).split(",", -1);
        if (parts.length != DEWARP_NUMBERS) {
            return Optional.empty();
        }
        double[] n = new double[DEWARP_NUMBERS];
        for (int i = 0; i < n.length; i++) {
            n[i] = Xmp.parse(parts[i]);
            if (Double.isNaN(n[i])) {
                return Optional.empty();
            }
        }
        if (!(n[0] > 0.1 * widthPixels && n[1] > 0.1 * widthPixels)) {
            return Optional.empty();
        }
        boolean done = xmp.number("drone-dji:DewarpFlag") == 1;
        double column = widthPixels / 2.0 + n[2];
        double row = heightPixels / 2.0 + n[3];
        return Optional.of(
                done
                        ? new Lens(n[0], n[1], column, row, 0, 0, 0, 0, 0)
                        : new Lens(n[0], n[1], column, row, n[4], n[5], n[8], n[6], n[7]));
    }

    /** The focal length of Pix4D's tags, in metres. */
    double focalMeters() {
        return MILLI * xmp.number("Camera:PerspectiveFocalLength");
    }
}
