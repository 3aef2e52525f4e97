package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.nitf.NitfFile;
import org.trigpoint.imagery.nitf.NitfTime;
import org.trigpoint.imagery.nitf.SensorModel;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacBand;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacProjection;
import org.trigpoint.imagery.stac.StacProperties;
import org.trigpoint.imagery.stac.StacSar;
import org.trigpoint.imagery.stac.StacSat;
import org.trigpoint.imagery.stac.StacTimes;
import org.trigpoint.imagery.stac.StacView;
import org.trigpoint.imagery.tiff.TiffRaster;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;

/** Makes an item of files that have none: of one GeoTIFF or NITF file, or of several that show the same ground. */
final class FileFinder {
    private static final Pattern BAND = Pattern.compile(
            "(?<![A-Za-z0-9])(B0[1-9]|B8A|B1[0-2]|VV|VH|HH|HV|SCL)(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

    /** Colours of Sentinel-2's bands, by the list of STAC's eo extension. */
    private static final Map<String, String> COLOURS = Map.of(
            "B01", "coastal", "B02", "blue", "B03", "green", "B04", "red", "B08", "nir", "B8A", "nir08", "B09", "nir09",
            "B11", "swir16", "B12", "swir22");

    private static final Set<String> POLARIZATIONS = Set.of("VV", "VH", "HH", "HV");
    private static final int MOST_BANDS_NAMED = 256;

    private final @Nullable String saidTime;
    private final List<String> notes = new ArrayList<>();
    private final List<StacAsset> assets = new ArrayList<>();
    private final List<FoundScene.Shown> shown = new ArrayList<>();
    private Marking marking = Marking.CLEAR;
    private boolean classified;
    private Shape.@Nullable Area footprint;
    private int width;
    private int height;
    private double gsdMeters = Double.NaN;
    private @Nullable StacTimes times;
    private String title = "";
    private String platform = "";
    private boolean radar;

    private FileFinder(@Nullable String saidTime) {
        this.saidTime = saidTime;
    }

    /**
     * The scene that these files hold.
     *
     * @param id what it is called
     * @param saidTime when it was taken, where a person says it
     */
    static FoundScene find(String id, List<URI> files, @Nullable String saidTime) throws IOException {
        FileFinder finder = new FileFinder(saidTime);
        for (URI file : files) {
            finder.read(file);
        }
        return finder.found(id, files);
    }

    private void read(URI file) throws IOException {
        String name = name(file);
        ByteSource bytes = Pixels.bytes(file);
        NitfFile nitf = null;
        if (NitfFile.isNitf(bytes)) {
            try {
                nitf = NitfFile.read(bytes);
            } catch (IOException | RuntimeException failed) {
                bytes.close();
                throw failed;
            }
            take(nitf, name);
        }
        try (Raster raster = Pixels.open(bytes)) {
            ground(raster, nitf, name);
            String key = name.replaceFirst("\\.[^.]*$", "");
            Matcher band = BAND.matcher(key.replace('_', ' '));
            String named = raster.bands() == 1 && band.find() ? band.group(1).toUpperCase(Locale.ROOT) : "";
            radar |= POLARIZATIONS.contains(named);
            List<StacBand> bands = new ArrayList<>();
            for (int i = 0; i < Math.min(raster.bands(), MOST_BANDS_NAMED); i++) {
                String own = named.isEmpty() ? raster.bands() == 1 ? key : String.valueOf(i + 1) : named;
                bands.add(new StacBand(own, COLOURS.getOrDefault(named, ""), Map.of()));
            }
            String type = nitf == null ? "image/tiff; application=geotiff" : "application/vnd.nitf";
            assets.add(new StacAsset(
                    key, file.toString(), type, "", List.of("data"), bands, StacProjection.NONE, Map.of()));
            shown.add(new FoundScene.Shown(key, file));
            if (times == null && saidTime == null && raster instanceof TiffRaster tiff) {
                times = NamedTime.ofTag(tiff.metadata().getOrDefault("TIFFTAG_DATETIME", ""))
                        .orElse(null);
                notes.add(
                        times == null
                                ? ""
                                : "The time is that of the field DateTime (306) of " + name
                                        + ", which may be when it was processed: --time says another");
            }
        }
    }

    private void take(NitfFile nitf, String name) {
        marking = shown.isEmpty() ? nitf.marking() : Marking.strictest(marking, nitf.marking());
        classified |= nitf.isClassified();
        title = nitf.title();
        Optional<SensorModel> model = nitf.findModel();
        radar |= model.isPresent()
                || nitf.images().stream().anyMatch(image -> image.category().equals("SAR"));
        platform = model.map(SensorModel::collector).orElse("");
        OptionalLong taken = model.map(SensorModel::collectStart).orElse(OptionalLong.empty());
        if (taken.isEmpty() && !nitf.images().isEmpty()) {
            taken = NitfTime.findEpochMicros(nitf.images().getFirst().dateTime());
        }
        if (taken.isPresent() && times == null && saidTime == null) {
            times = StacTimes.at(taken.getAsLong());
            notes.add("The time is that in the header of " + name);
        }
    }

    private void ground(Raster raster, @Nullable NitfFile nitf, String name) {
        Shape.Area area = Footprints.find(raster).orElse(null);
        if (area == null && nitf != null) {
            area = nitf.findModel()
                    .filter(model -> !model.corners().isEmpty())
                    .map(model -> new Shape.Area(List.of(model.corners())))
                    .orElse(null);
        }
        if (area == null) {
            throw new SettingsException(name + " does not say where it is"
                    + (nitf == null
                            ? " (no ModelPixelScaleTag, ModelTiepointTag or ModelTransformationTag)"
                            : " (IGEOLO)")
                    + ": georeference it, for one with gdal_translate -a_srs EPSG:4326 -a_ullr W N E S");
        }
        if (footprint != null && (raster.width() != width || raster.height() != height)) {
            throw new SettingsException(name + " has " + raster.width() + " by " + raster.height()
                    + " pixels, and those before it " + width + " by " + height
                    + ": files of one folder are bands of one scene. Add them one by one, or with a STAC item");
        }
        footprint = area;
        width = raster.width();
        height = raster.height();
        gsdMeters = Footprints.groundSampleMeters(raster);
    }

    private FoundScene found(String id, List<URI> files) throws IOException {
        Shape.Area area = footprint;
        if (area == null) {
            throw new SettingsException("There is no GeoTIFF or NITF file in it");
        }
        StacTimes taken = saidTime != null ? NamedTime.said(saidTime) : times(files);
        StacProperties properties = new StacProperties(
                title,
                platform,
                "",
                List.of(),
                gsdMeters,
                "",
                Double.NaN,
                StacProjection.NONE,
                StacSar.NONE,
                StacSat.NONE,
                StacView.NONE,
                radar ? Map.of(SceneItems.KIND, "\"SAR\"") : Map.of());
        StacItem item = new StacItem(
                id, "", List.of(area), area.box(), taken, properties, assets, List.of(), Set.of(), Map.of());
        return new FoundScene(
                item,
                shown,
                marking,
                classified,
                notes.stream().filter(note -> !note.isEmpty()).toList());
    }

    /** The time in a name goes before that of a field, which tells when a file was written. */
    private StacTimes times(List<URI> files) throws IOException {
        Optional<ProductName> product = ProductName.find(files.getFirst());
        if (product.isPresent()) {
            platform = platform.isEmpty() ? product.get().platform() : platform;
            radar |= product.get().radar();
            notes.clear();
            notes.add("The time is that in " + product.get().where());
            return product.get().times();
        }
        if (times == null) {
            throw new SettingsException(
                    name(files.getFirst()) + " does not say when it was taken: neither its name, nor a"
                            + " STAC item beside it, nor its field DateTime (306). Say it with --time 2026-06-01T06:00:00Z");
        }
        return times;
    }

    static String name(URI file) {
        String path = String.valueOf(file.getPath());
        return "file".equals(file.getScheme())
                ? String.valueOf(Path.of(file).getFileName())
                : path.substring(path.lastIndexOf('/') + 1);
    }
}
