package org.trigpoint.imagery.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.network.Tensor;

/** A network that takes one image and gives numbers. */
final class OnnxNetwork implements Network {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final String input;
    /** Dimensions of the input; −1 for those that may be any. */
    private final long[] asked;

    private OnnxNetwork(OrtEnvironment environment, OrtSession session, String name, String input, long[] asked) {
        this.environment = environment;
        this.session = session;
        this.name = name;
        this.input = input;
        this.asked = asked;
    }

    /** Closes the session when it is of no use. */
    static OnnxNetwork of(OrtEnvironment environment, OrtSession session, Path file) throws OrtException, IOException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        NodeInfo only = inputs.values().iterator().next();
        if (inputs.size() == 1
                && only.getInfo() instanceof TensorInfo info
                && info.type == OnnxJavaType.FLOAT
                && (info.getShape().length == 4 || info.getShape().length == 3)) {
            return new OnnxNetwork(environment, session, file.toString(), only.getName(), info.getShape());
        }
        session.close();
        throw new IOException(file + " takes " + inputs.values()
                + ", not one image of 32-bit floats as (1, bands, rows, columns) or (bands, rows, columns)");
    }

    @Override
    public List<Tensor> run(float[] pixels, int bands, int side) throws IOException {
        long[] shape = asked.length == 4 ? new long[] {1, bands, side, side} : new long[] {bands, side, side};
        for (int i = 0; i < shape.length; i++) {
            if (asked[i] > 0 && asked[i] != shape[i]) {
                throw new IOException(name + " takes an image of " + Arrays.toString(asked) + ", not "
                        + Arrays.toString(shape) + ": see bands and sidePixels of its card");
            }
        }
        try (OnnxTensor image = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape);
                OrtSession.Result result = session.run(Map.of(input, image))) {
            List<Tensor> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> each : result) {
                if (each.getValue() instanceof OnnxTensor tensor) {
                    outputs.add(tensor(each.getKey(), tensor));
                }
            }
            if (outputs.isEmpty()) {
                throw new IOException(name + " gives no numbers");
            }
            return outputs;
        } catch (OrtException e) {
            throw new IOException(name + " failed: " + e.getMessage(), e);
        }
    }

    private static Tensor tensor(String name, OnnxTensor tensor) throws IOException {
        List<Integer> shape = Arrays.stream(tensor.getInfo().getShape())
                .mapToObj(Math::toIntExact)
                .toList();
        return new Tensor(
                name,
                shape,
                switch (tensor.getInfo().type) {
                    case FLOAT -> floats(tensor.getFloatBuffer());
                    case INT64 -> floats(tensor.getLongBuffer());
                    default ->
                        throw new IOException("The output " + name + " has numbers of the type " + tensor.getInfo().type
                                + ", not 32-bit floats or 64-bit whole ones");
                });
    }

    private static float[] floats(FloatBuffer buffer) {
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    /** Labels of classes, mostly. */
    private static float[] floats(LongBuffer buffer) {
        float[] values = new float[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.get();
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
