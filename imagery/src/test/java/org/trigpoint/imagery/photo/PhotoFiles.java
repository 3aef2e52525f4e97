package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Photos: recorded ones beside the checkout, and such as are made of their tags alone. */
final class PhotoFiles {
    private static final String HEADER = "http://ns.adobe.com/xap/1.0/\0";

    private PhotoFiles() {}

    /** A recorded file of the folder {@code drone-jpeg}; the test is skipped with its name where it is absent. */
    static Path path(String name) {
        Path data = Optional.ofNullable(System.getenv("TRIGPOINT_DATA"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("trigpoint.root")).resolve("../shared/data"));
        Path file = data.resolve("drone-jpeg").resolve(name);
        assumeThat(file).as("recording drone-jpeg/%s", name).exists();
        return file;
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PhotoMetadata read(byte[] jpeg) {
        try {
            return PhotoReader.read(new ByteArrayInputStream(jpeg));
        } catch (IOException | PhotoException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG without an image: so many pixels, and an XMP packet whose one description has these attributes and elements. */
    static byte[] jpeg(int width, int height, String attributes, String elements) {
        return withPacket(
                width,
                height,
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<rdf:Description rdf:about=\"\" xmlns:drone-dji=\"http://www.dji.com/drone-dji/1.0/\""
                        + " xmlns:drone=\"http://www.autelrobotics.com/drone/1.0/\""
                        + " xmlns:drone-parrot=\"http://www.parrot.com/drone-parrot/1.0/\""
                        + " xmlns:drone-skydio=\"https://www.skydio.com/drone-skydio/1.0/\""
                        + " xmlns:Camera=\"http://pix4d.com/camera/1.0\" " + attributes + ">" + elements
                        + "</rdf:Description></rdf:RDF></x:xmpmeta>");
    }

    static byte[] withPacket(int width, int height, String xmp) {
        byte[] packet = (HEADER + xmp).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
        out.write((packet.length + 2) >> 8);
        out.write(packet.length + 2);
        out.writeBytes(packet);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 11, 8});
        out.write(height >> 8);
        out.write(height);
        out.write(width >> 8);
        out.write(width);
        out.writeBytes(new byte[] {1, 1, 0x11, 0, (byte) 0xFF, (byte) 0xDA, 0, 2, (byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }
}
