package org.trigpoint.imagery.nitf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes NITF 2.1 files of one image for tests, by the tables of MIL-STD-2500C. */
final class NitfBuilt {
    String fileSecurity = "U";
    String releasing = "";
    String type = "INT";
    int bits = 8;
    int significantBits = 8;
    char justified = 'R';
    char mode = 'B';
    String compression = "NC";
    String corners = "";
    char coordinates = ' ';
    String representation = "MULTI";
    int bands = 1;
    int across = 1;
    int down = 1;
    int blockWidth = 4;
    int blockHeight = 4;
    int width = 4;
    int height = 4;

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private static String digits(long number, int length) {
        return String.format("%0" + length + "d", number);
    }

    private static String security(String classification, String releasing) {
        return classification
                + " ".repeat(2 + 11 + 2)
                + padded(releasing, 20)
                + " ".repeat(2 + 8 + 4 + 1 + 8 + 43 + 1 + 40 + 1 + 8 + 15);
    }

    byte[] with(byte[] pixels) {
        StringBuilder image = new StringBuilder("IM")
                .append(padded("one", 10))
                .append("20260601060000")
                .append(" ".repeat(17 + 80))
                .append(security("U", ""))
                .append('0')
                .append(" ".repeat(42))
                .append(digits(height, 8))
                .append(digits(width, 8))
                .append(padded(type, 3))
                .append(padded(representation, 8))
                .append(padded("VIS", 8))
                .append(digits(significantBits, 2))
                .append(justified)
                .append(coordinates)
                .append(corners)
                .append('0')
                .append(compression)
                .append(compression.startsWith("N") ? "" : "00.0")
                .append(bands);
        for (int band = 0; band < bands; band++) {
            image.append(" ".repeat(2 + 6)).append("N").append(" ".repeat(3)).append('0');
        }
        image.append('0')
                .append(mode)
                .append(digits(across, 4))
                .append(digits(down, 4))
                .append(digits(blockWidth, 4))
                .append(digits(blockHeight, 4))
                .append(digits(bits, 2))
                .append("001000")
                .append("0000000000")
                .append("1.0 ")
                .append("00000")
                .append("00000");
        int header = 404;
        String file = "NITF02.1003BF01" + padded("station", 10) + "20260601060000" + padded("A file", 80)
                + security(fileSecurity, releasing) + "00000" + "00000" + "0" + "   " + " ".repeat(24 + 18)
                + digits(header + image.length() + pixels.length, 12) + digits(header, 6) + "001"
                + digits(image.length(), 6) + digits(pixels.length, 10) + "000000000000000" + "00000" + "00000";
        if (file.length() != header) {
            throw new IllegalStateException("The header has " + file.length() + " bytes");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(image.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(pixels);
        return out.toByteArray();
    }
}
