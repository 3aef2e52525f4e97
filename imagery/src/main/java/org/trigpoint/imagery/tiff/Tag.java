package org.trigpoint.imagery.tiff;

/** The fields of a TIFF file that matter here, by the names of their specifications. */
enum Tag {
    NEW_SUBFILE_TYPE(254, "NewSubfileType"),
    IMAGE_WIDTH(256, "ImageWidth"),
    IMAGE_LENGTH(257, "ImageLength"),
    BITS_PER_SAMPLE(258, "BitsPerSample"),
    COMPRESSION(259, "Compression"),
    PHOTOMETRIC(262, "PhotometricInterpretation"),
    FILL_ORDER(266, "FillOrder"),
    STRIP_OFFSETS(273, "StripOffsets"),
    SAMPLES_PER_PIXEL(277, "SamplesPerPixel"),
    ROWS_PER_STRIP(278, "RowsPerStrip"),
    STRIP_BYTE_COUNTS(279, "StripByteCounts"),
    PLANAR_CONFIGURATION(284, "PlanarConfiguration"),
    DATE_TIME(306, "DateTime"),
    PREDICTOR(317, "Predictor"),
    TILE_WIDTH(322, "TileWidth"),
    TILE_LENGTH(323, "TileLength"),
    TILE_OFFSETS(324, "TileOffsets"),
    TILE_BYTE_COUNTS(325, "TileByteCounts"),
    SUB_IFDS(330, "SubIFDs"),
    EXTRA_SAMPLES(338, "ExtraSamples"),
    SAMPLE_FORMAT(339, "SampleFormat"),
    JPEG_TABLES(347, "JPEGTables"),
    MODEL_PIXEL_SCALE(33550, "ModelPixelScaleTag"),
    MODEL_TIEPOINT(33922, "ModelTiepointTag"),
    MODEL_TRANSFORMATION(34264, "ModelTransformationTag"),
    GEO_KEY_DIRECTORY(34735, "GeoKeyDirectoryTag"),
    GEO_DOUBLE_PARAMS(34736, "GeoDoubleParamsTag"),
    GEO_ASCII_PARAMS(34737, "GeoAsciiParamsTag"),
    GDAL_METADATA(42112, "GDAL_METADATA"),
    GDAL_NODATA(42113, "GDAL_NODATA");

    private final int number;
    private final String title;

    Tag(int number, String title) {
        this.number = number;
        this.title = title;
    }

    int number() {
        return number;
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return title + " (" + number + ")";
    }
}
