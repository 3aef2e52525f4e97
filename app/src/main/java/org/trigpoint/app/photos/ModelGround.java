package org.trigpoint.app.photos;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.dem.ElevationModel;
import org.trigpoint.imagery.dem.Geoid;
import org.trigpoint.imagery.photo.Ground;

/** The ground of an elevation model's file. A model that ends to be readable while it is asked throws {@link UncheckedIOException}. */
public final class ModelGround implements Ground, Closeable {
    /** Models of the whole earth have 30 m; half of that is the least step of a ray. */
    private static final double SPACING_METERS = 30;

    private final ElevationModel model;

    private ModelGround(ElevationModel model) {
        this.model = model;
    }

    /**
     * Opens one.
     *
     * @param geoid a file of heights of the geoid, by which heights become those above the ellipsoid; null leaves them above the sea
     */
    public static ModelGround open(Path dem, @Nullable Path geoid) throws IOException {
        Optional<Geoid> heights = geoid == null ? Optional.empty() : Optional.of(Geoid.read(ByteSource.file(geoid)));
        return new ModelGround(ElevationModel.open(ByteSource.file(dem), heights));
    }

    @Override
    public double heightMeters(double latDeg, double lonDeg) {
        try {
            return model.heightMeters(latDeg, lonDeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double spacingMeters() {
        return SPACING_METERS;
    }

    @Override
    public void close() throws IOException {
        model.close();
    }
}
