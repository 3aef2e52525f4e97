package org.trigpoint.app.photos;

import java.util.List;
import java.util.Optional;
import org.trigpoint.imagery.photo.Footprint;
import org.trigpoint.imagery.photo.PhotoMetadata;
import org.trigpoint.imagery.photo.PhotoSetup;
import org.trigpoint.imagery.photo.PixelOutcome;
import org.trigpoint.imagery.photo.Pose;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * What a photo says of the ground.
 *
 * @param file its name
 * @param photo what it says of itself; empty when it cannot be read
 * @param ready where and how it was taken, and above what; empty when that is not known
 * @param pixels those that were asked about, else its middle
 * @param laser what a laser range finder says of its middle; empty when there is none or the middle has no place
 * @param footprint of all of it; empty when its pose is not known
 * @param problems why it has no place, and what to do; empty when it has one
 * @param notes what was taken in place of what it does not say
 */
public record LocatedPhoto(
        String file,
        Optional<PhotoMetadata> photo,
        Optional<PhotoSetup.Ready> ready,
        List<Pixel> pixels,
        Optional<LaserCheck> laser,
        Optional<Footprint> footprint,
        List<String> problems,
        List<String> notes) {
    public LocatedPhoto {
        pixels = List.copyOf(pixels);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Where and how it was taken; empty when that is not known. */
    public Optional<Pose> pose() {
        return ready.map(PhotoSetup.Ready::pose);
    }

    /** A point of the image, and where it lies. */
    public record Pixel(ImagePoint point, PixelOutcome outcome) {}

    static LocatedPhoto broken(String file, String problem) {
        return new LocatedPhoto(
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(problem),
                List.of());
    }
}
