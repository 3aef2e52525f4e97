package org.trigpoint.engine.flink;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** A type whose bytes are a codec's, so that Flink never falls back to a generic serializer. */
final class CodecTypeInfo<T> extends TypeInformation<T> {
    private final Class<T> type;
    private final CodecSerializer<T> serializer;
    private final String name;

    /** @param immutable true when values never change and need no copies */
    CodecTypeInfo(String name, Class<T> type, boolean immutable, CodecSource<T> source) {
        this.name = name;
        this.type = type;
        this.serializer = new CodecSerializer<>(name, immutable, source);
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return Comparable.class.isAssignableFrom(type);
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer.duplicate();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecTypeInfo<?> info && name.equals(info.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof CodecTypeInfo<?>;
    }
}
