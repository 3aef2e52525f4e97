package org.trigpoint.app.scene;

import java.io.IOException;
import java.util.List;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** A raster and its overviews for many threads, one at a time. Closed while another still reads, that one is told that it is closed. */
final class SharedRaster implements Raster {
    private final Raster raster;
    private final Object lock;
    private final List<Raster> overviews;

    SharedRaster(Raster raster) {
        this(raster, new Object());
    }

    private SharedRaster(Raster raster, Object lock) {
        this.raster = raster;
        this.lock = lock;
        overviews = raster.overviews().stream()
                .map(overview -> (Raster) new SharedRaster(overview, lock))
                .toList();
    }

    @Override
    public int width() {
        return raster.width();
    }

    @Override
    public int height() {
        return raster.height();
    }

    @Override
    public int bands() {
        return raster.bands();
    }

    @Override
    public Georeference georeference() {
        return raster.georeference();
    }

    @Override
    public List<Raster> overviews() {
        return overviews;
    }

    @Override
    public float[] read(int band, Window window) throws IOException {
        synchronized (lock) {
            return raster.read(band, window);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            raster.close();
        }
    }
}
