package org.trigpoint.imagery.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.network.NetworkFormat;
import org.trigpoint.imagery.network.Tensor;
import org.trigpoint.imagery.onnx.fixtures.OnnxFile;

class OnnxFormatTest {
    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void aNetworkOfAnySizeIsFoundAndRun() throws IOException {
        float[] pixels = new float[32 * 32];
        pixels[33] = 3;
        try (Network network = NetworkFormat.openAny(file("mask.onnx", OnnxFile.sigmoid(2, 1, 0)))) {
            List<Tensor> outputs = network.run(pixels, 1, 32);
            assertThat(outputs).hasSize(1);
            assertThat(outputs.getFirst().name()).isEqualTo("mask");
            assertThat(outputs.getFirst().shape()).containsExactly(1, 1, 32, 32);
            assertThat(outputs.getFirst().values()[33]).isCloseTo((float) (1 / (1 + Math.exp(-4))), within(1e-6f));
            assertThat(outputs.getFirst().values()[32]).isCloseTo((float) (1 / (1 + Math.exp(2))), within(1e-6f));
            assertThat(network.run(pixels, 1, 32)).isEqualTo(outputs);
        }
    }

    @Test
    void wholeNumbersAreReadToo() throws IOException {
        byte[] bytes = OnnxFile.boxes(List.of(new float[] {1, 2, 13, 4}, new float[] {5, 6, 7, 18}), 8, 3);
        try (Network network = NetworkFormat.openAny(file("boxes.onnx", bytes))) {
            List<Tensor> outputs = network.run(new float[64 * 64], 1, 64);
            assertThat(outputs).extracting(Tensor::name).containsExactly("boxes", "labels", "scores");
            assertThat(outputs.get(0).values()).containsExactly(1, 2, 13, 4, 5, 6, 7, 18);
            assertThat(outputs.get(1).values()).containsExactly(8, 3);
        }
    }

    @Test
    void anImageOfAnotherSizeIsRefusedWithWhatIsAsked() throws IOException {
        try (Network network = NetworkFormat.openAny(file("mask.onnx", OnnxFile.sigmoid(2, 1, 64)))) {
            assertThatThrownBy(() -> network.run(new float[32 * 32], 1, 32))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("[1, 1, 64, 64]")
                    .hasMessageContaining("sidePixels");
        }
    }

    @Test
    void whatIsNoNetworkIsToldWithItsFile() throws IOException {
        Path broken = file("broken.onnx", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> NetworkFormat.openAny(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.onnx cannot be read as ONNX");
        byte[] cut = OnnxFile.sigmoid(2, 1, 64);
        Path truncated = file("cut.onnx", Arrays.copyOf(cut, cut.length - 30));
        assertThatThrownBy(() -> NetworkFormat.openAny(truncated)).isInstanceOf(IOException.class);
        Path two = file("two.onnx", OnnxFile.ofTwoImages());
        assertThatThrownBy(() -> NetworkFormat.openAny(two))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not one image");
        assertThatThrownBy(() -> NetworkFormat.openAny(folder.resolve("none.onnx")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> NetworkFormat.openAny(folder.resolve("net.pt")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("./trigpoint build onnx");
    }

    /** Versions from 1.29.0 on bring a client that uploads what is done with them. */
    @Test
    void theRuntimeReportsToNobody() throws IOException {
        String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(library)) {
            String text = new String(Objects.requireNonNull(in, library).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text).contains("onnxruntime");
            assertThat(text.contains("ORT_DISABLE_TELEMETRY")).isFalse();
            assertThat(text.contains("OneCollector")).isFalse();
        }
    }
}
