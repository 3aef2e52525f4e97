package org.trigpoint.imagery.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/**
 * What a person says of a photo, or of all of a flight, that goes before what it says itself; NaN for what they do not say.
 *
 * @param attitude of the camera
 * @param heightMeters of the camera above the ground below it
 * @param takeoffMeters height of the place of take-off, in the datum of the ground
 * @param absoluteOffsetMeters what is added to the photo's own height so that it is in the datum of the ground
 * @param focalPixels focal length
 */
public record PhotoSetup(
        Attitude attitude, double heightMeters, double takeoffMeters, double absoluteOffsetMeters, double focalPixels) {
    /** 35 mm film is 36 by 24 mm, and equivalence goes by the diagonal (CIPA DCG-001). */
    private static final double FILM_DIAGONAL_METERS = Math.hypot(0.036, 0.024);

    /** Nothing is said. */
    public static final PhotoSetup NONE = new PhotoSetup(Attitude.UNKNOWN, Double.NaN, Double.NaN, 0, Double.NaN);

    /**
     * What is needed to locate is there, or is not.
     *
     * @param missing what is missing, and what to do, in words; empty when nothing is
     * @param ready where the camera was and through what it looked, on which ground
     * @param notes what was taken in place of what the photo does not say
     */
    public record Prepared(List<String> missing, Optional<Ready> ready, List<String> notes) {
        public Prepared {
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }
    }

    /** All that a {@link PixelLocator} and a {@link Footprint} need. */
    public record Ready(Pose pose, Lens lens, Ground ground) {}

    /**
     * Puts together what a photo and a person say.
     *
     * @param model heights of the ground; empty for flat ground below the camera
     */
    public Prepared prepare(PhotoMetadata photo, Optional<Ground> model) {
        List<String> missing = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Attitude turned = attitude(photo, missing, notes);
        Optional<Lens> lens = lens(photo);
        if (lens.isEmpty()) {
            missing.add("focal length (Exif FocalLength with FocalPlaneXResolution, FocalLengthIn35mmFilm, or"
                    + " drone-dji:DewarpData): give --focal PIXELS");
        }
        PhotoStation station = photo.station();
        if (Double.isNaN(station.latDeg())) {
            missing.add("position (GPSLatitude, GPSLongitude): give --at LAT,LON");
            return new Prepared(missing, Optional.empty(), notes);
        }
        Optional<Ground> ground = ground(photo, model, missing, notes);
        if (ground.isEmpty() || !missing.isEmpty()) {
            return new Prepared(missing, Optional.empty(), notes);
        }
        double height = cameraMeters(photo, ground.get());
        Pose pose = new Pose(new Position(station.latDeg(), Angles.wrapLonDeg(station.lonDeg()), height), turned);
        return new Prepared(missing, lens.map(each -> new Ready(pose, each, ground.get())), notes);
    }

    private Attitude attitude(PhotoMetadata photo, List<String> missing, List<String> notes) {
        Attitude turned = attitude.or(photo.gimbal());
        if (Double.isNaN(turned.yawDeg()) && !Double.isNaN(photo.flight().yawDeg())) {
            turned = turned.or(new Attitude(photo.flight().yawDeg(), Double.NaN, Double.NaN));
            notes.add("direction by the aircraft's heading: the camera's own is not said");
        }
        if (Double.isNaN(turned.rollDeg())) {
            turned = turned.or(new Attitude(Double.NaN, Double.NaN, 0));
            notes.add("no roll is said: 0 is taken");
        }
        if (Double.isNaN(turned.yawDeg())) {
            missing.add("direction (GimbalYawDegree, or FlightYawDegree): give --yaw DEG");
        }
        if (Double.isNaN(turned.pitchDeg())) {
            missing.add("tilt (GimbalPitchDegree): give --pitch DEG, -90 for straight down");
        }
        return turned;
    }

    /** The model, or flat ground at the height that is known. */
    private Optional<Ground> ground(
            PhotoMetadata photo, Optional<Ground> model, List<String> missing, List<String> notes) {
        PhotoStation station = photo.station();
        if (model.isPresent()) {
            boolean placed = !Double.isNaN(heightMeters)
                    || (!Double.isNaN(takeoffMeters) && !Double.isNaN(station.relativeMeters()))
                    || !Double.isNaN(station.absoluteMeters());
            if (!placed) {
                missing.add("height (AbsoluteAltitude or GPSAltitude): give --height METERS above the ground");
                return Optional.empty();
            }
            if (Double.isNaN(model.get().heightMeters(station.latDeg(), station.lonDeg()))) {
                missing.add("height of the ground below the camera: the elevation model does not reach there");
                return Optional.empty();
            }
            return model;
        }
        if (!Double.isNaN(heightMeters)) {
            return Optional.of(Ground.flat(groundBelow(photo)));
        }
        if (!Double.isNaN(takeoffMeters)
                && (!Double.isNaN(station.relativeMeters()) || !Double.isNaN(station.absoluteMeters()))) {
            notes.add("the ground is taken to be flat, at the height of take-off");
            return Optional.of(Ground.flat(takeoffMeters));
        }
        if (!Double.isNaN(station.relativeMeters())) {
            notes.add("the ground is taken to be flat, at the height of take-off: --dem FILE does better");
            return Optional.of(Ground.flat(groundBelow(photo)));
        }
        missing.add(
                "height above the ground (RelativeAltitude): give --dem FILE, --height METERS, or --takeoff-height METERS");
        return Optional.empty();
    }

    /** Of flat ground at the camera's own height less what it is above it; that height may be wrong by any amount and the places do not change. */
    private double groundBelow(PhotoMetadata photo) {
        double absolute = photo.station().absoluteMeters();
        double above = Double.isNaN(heightMeters) ? photo.station().relativeMeters() : heightMeters;
        return (Double.isNaN(absolute) ? above : absolute + absoluteOffsetMeters) - above;
    }

    private double cameraMeters(PhotoMetadata photo, Ground ground) {
        PhotoStation station = photo.station();
        if (!Double.isNaN(heightMeters)) {
            return ground.heightMeters(station.latDeg(), station.lonDeg()) + heightMeters;
        }
        if (!Double.isNaN(takeoffMeters) && !Double.isNaN(station.relativeMeters())) {
            return takeoffMeters + station.relativeMeters();
        }
        return Double.isNaN(station.absoluteMeters())
                ? station.relativeMeters()
                : station.absoluteMeters() + absoluteOffsetMeters;
    }

    private Optional<Lens> lens(PhotoMetadata photo) {
        PhotoOptics optics = photo.optics();
        int width = photo.widthPixels();
        int height = photo.heightPixels();
        if (focalPixels > 0) {
            return Optional.of(Lens.pinhole(focalPixels, width, height));
        }
        if (optics.calibrated().isPresent()) {
            return optics.calibrated();
        }
        double pixels = optics.focalMeters() / optics.pitchMeters() * optics.zoomRatio();
        if (!isLens(pixels, width)) {
            pixels = optics.focal35Meters() / FILM_DIAGONAL_METERS * Math.hypot(width, height);
        }
        return isLens(pixels, width) ? Optional.of(Lens.pinhole(pixels, width, height)) : Optional.empty();
    }

    /** From 157° to 0.6° of view. */
    private static boolean isLens(double focalPixels, int widthPixels) {
        return focalPixels > 0.1 * widthPixels && focalPixels < 100.0 * widthPixels;
    }
}
