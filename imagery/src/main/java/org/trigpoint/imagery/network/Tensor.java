package org.trigpoint.imagery.network;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers that a network gives.
 *
 * @param name that the network has for it
 * @param shape how many in each dimension, the last one runs fastest; empty for a single number
 * @param values all of them, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(String name, List<Integer> shape, float[] values) {
    public Tensor {
        shape = List.copyOf(shape);
        long count = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (count != values.length) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers, not those of " + shape);
        }
    }

    /** The shape without leading dimensions of one, as networks have for their batch; an IllegalArgumentException when it has not so many. */
    public List<Integer> inner(int dimensions) {
        int skipped = Math.max(0, shape.size() - dimensions);
        boolean single = shape.subList(0, skipped).stream().allMatch(count -> count == 1);
        if (shape.size() < dimensions || !single) {
            throw new IllegalArgumentException(
                    "The output " + name + " has the shape " + shape + ", not one of " + dimensions + " dimensions");
        }
        return shape.subList(skipped, shape.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && name.equals(tensor.name)
                && shape.equals(tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
