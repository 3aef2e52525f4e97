package org.trigpoint.imagery.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.network.NetworkFormat;

/** Files of ONNX, on the processor, with the same numbers out for the same numbers in. */
public final class OnnxFormat implements NetworkFormat {
    @Override
    public boolean reads(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    @Override
    public Network open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            environment.setTelemetry(false);
            options.setDeterministicCompute(true);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return OnnxNetwork.of(environment, environment.createSession(file.toString(), options), file);
        } catch (OrtException e) {
            throw new IOException(file + " cannot be read as ONNX: " + e.getMessage(), e);
        }
    }
}
