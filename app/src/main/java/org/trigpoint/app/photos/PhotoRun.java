package org.trigpoint.app.photos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.photo.Footprint;
import org.trigpoint.imagery.photo.Ground;
import org.trigpoint.imagery.photo.Orientation;
import org.trigpoint.imagery.photo.PhotoException;
import org.trigpoint.imagery.photo.PhotoMetadata;
import org.trigpoint.imagery.photo.PhotoReader;
import org.trigpoint.imagery.photo.PhotoSetup;
import org.trigpoint.imagery.photo.PixelLocator;
import org.trigpoint.imagery.photo.PixelOutcome;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Locates photos.
 *
 * @param pixels to locate in each; the middle when empty
 * @param shown true when they are of the image as it is shown, turned as it says
 * @param place where all were taken, in place of what they say
 * @param setup what is known of all of them
 * @param sigmas accuracies that are stated
 * @param model heights of the ground
 * @param ellipsoidal true when those are above the ellipsoid
 */
public record PhotoRun(
        List<ImagePoint> pixels,
        boolean shown,
        Optional<Position> place,
        PhotoSetup setup,
        SigmaOptions sigmas,
        Optional<Ground> model,
        boolean ellipsoidal) {
    public PhotoRun {
        pixels = List.copyOf(pixels);
    }

    /** A photo, or all of a folder and what lies in it, by name. Throws SettingsException when there is none. */
    public static List<Path> files(Path given) {
        if (!Files.isDirectory(given)) {
            if (!Files.exists(given)) {
                throw new SettingsException("There is no file " + given);
            }
            return List.of(given);
        }
        try (Stream<Path> all = Files.walk(given)) {
            List<Path> photos = all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g"))
                    .sorted()
                    .toList();
            if (photos.isEmpty()) {
                throw new SettingsException(given + " has no photo (.jpg, .jpeg)");
            }
            return photos;
        } catch (IOException e) {
            throw new SettingsException(given + " cannot be read: " + e);
        }
    }

    /** Locates one. */
    public LocatedPhoto locate(Path file) {
        String name = file.toString();
        PhotoMetadata read;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read = PhotoReader.read(in);
        } catch (IOException e) {
            return LocatedPhoto.broken(name, "it cannot be read: " + e);
        } catch (PhotoException e) {
            return LocatedPhoto.broken(name, String.valueOf(e.getMessage()));
        }
        PhotoMetadata photo =
                place.map(at -> read.withPlace(at.latDeg(), at.lonDeg())).orElse(read);
        PhotoSetup.Prepared prepared = setup.prepare(photo, model);
        if (prepared.ready().isEmpty()) {
            return new LocatedPhoto(
                    name,
                    Optional.of(photo),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    prepared.missing().stream()
                            .map(each -> "it does not say its " + each)
                            .toList(),
                    prepared.notes());
        }
        PhotoSetup.Ready ready = prepared.ready().get();
        PixelLocator locator =
                new PixelLocator(ready.pose(), ready.lens(), sigmas.of(photo, model.isPresent()), ready.ground());
        List<LocatedPhoto.Pixel> located = new ArrayList<>();
        for (ImagePoint point : asked(photo)) {
            ImagePoint stored =
                    shown ? photo.orientation().stored(point, photo.widthPixels(), photo.heightPixels()) : point;
            located.add(new LocatedPhoto.Pixel(point, locator.locate(stored)));
        }
        return new LocatedPhoto(
                name,
                Optional.of(photo),
                Optional.of(ready),
                located,
                laser(photo, locator),
                Optional.of(Footprint.of(
                        ready.pose(), ready.lens(), photo.widthPixels(), photo.heightPixels(), ready.ground())),
                List.of(),
                notes(photo, prepared.notes()));
    }

    private List<String> notes(PhotoMetadata photo, List<String> prepared) {
        List<String> notes = new ArrayList<>(prepared);
        boolean ownHeight = Double.isNaN(setup.heightMeters())
                && (Double.isNaN(setup.takeoffMeters())
                        || Double.isNaN(photo.station().relativeMeters()));
        if (photo.accuracy().fixed() && model.isPresent() && !ellipsoidal && ownHeight) {
            notes.add(
                    "its height is by RTK, which is above the ellipsoid as a rule, and --dem is taken to be above the sea:"
                            + " --geoid FILE brings them together");
        }
        return notes;
    }

    private static Optional<LaserCheck> laser(PhotoMetadata photo, PixelLocator locator) {
        boolean measured = photo.laser().distanceMeters() > 0;
        return measured && locator.locate(middle(photo)) instanceof PixelOutcome.Located located
                ? Optional.of(LaserCheck.of(photo.laser(), located.fix()))
                : Optional.empty();
    }

    private static ImagePoint middle(PhotoMetadata photo) {
        return new ImagePoint(photo.widthPixels() / 2.0, photo.heightPixels() / 2.0);
    }

    private List<ImagePoint> asked(PhotoMetadata photo) {
        if (pixels.isEmpty()) {
            ImagePoint middle = middle(photo);
            // Turned, the middle is the middle, with columns and rows as they are shown.
            boolean turned = shown && photo.orientation().ordinal() >= Orientation.TRANSPOSED.ordinal();
            return List.of(
                    turned
                            ? new ImagePoint(
                                    /* columnPixels= */ middle.rowPixels(), /* rowPixels= */ middle.columnPixels())
                            : middle);
        }
        return pixels;
    }
}
