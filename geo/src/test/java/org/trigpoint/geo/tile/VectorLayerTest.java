package org.trigpoint.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.tile.fixtures.TileReader;

class VectorLayerTest {
    @Test
    void aLayerIsTheBytesOfTheSpecification() {
        VectorLayer layer = new VectorLayer("hello");
        layer.begin(1);
        layer.tag(layer.key("hello"), layer.values().text("world"));
        layer.tag(layer.key("h"), layer.values().text("world"));
        layer.tag(layer.key("count"), layer.values().real(1.23));
        layer.point(25, 17);
        layer.begin(2);
        layer.tag(layer.key("hello"), layer.values().text("again"));
        layer.tag(layer.key("count"), layer.values().whole(2));
        layer.lines(List.of(new int[] {2, 2, 2, 10, 10, 10}));
        // Geometries of the specification's own examples (2.1, 4.3.5): MoveTo(25,17); MoveTo(2,2) LineTo(2,10)
        // LineTo(10,10).
        String hex = HexFormat.of().formatHex(layer.toBytes());
        assertThat(hex).startsWith("1a").contains("7802", "0a0568656c6c6f", "288020");
        assertThat(hex).contains("0801" + "1206000001000201" + "1801" + "2203093222");
        assertThat(hex).contains("0802" + "120400020203" + "1802" + "22080904041200101000");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        long seed = Long.getLong("seed", 7);
        Random random = new Random(seed);
        VectorLayer layer = new VectorLayer("mixed");
        List<Map<String, Object>> written = new java.util.ArrayList<>();
        List<int[]> places = new java.util.ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> attributes = attributes(random);
            written.add(attributes);
            layer.begin(i);
            attributes.forEach((key, value) -> layer.tag(layer.key(key), number(layer, value)));
            int[] place = {random.nextInt(-200, 5_000), random.nextInt(-200, 5_000)};
            places.add(place);
            layer.point(place[0], place[1]);
        }
        TileReader.Layer read = TileReader.read(layer.toBytes()).getFirst();
        assertThat(read.features()).as("seed " + seed).hasSize(2_000);
        for (int i = 0; i < 2_000; i++) {
            TileReader.Feature feature = read.features().get(i);
            assertThat(feature.id()).isEqualTo(i);
            assertThat(feature.attributes()).as("seed " + seed).isEqualTo(written.get(i));
            assertThat(feature.parts().getFirst()).containsExactly(places.get(i));
        }
        assertThat(read.values()).doesNotHaveDuplicates();
        assertThat(read.keys()).doesNotHaveDuplicates();
    }

    private static Map<String, Object> attributes(Random random) {
        Map<String, Object> attributes = new TreeMap<>();
        if (random.nextBoolean()) {
            attributes.put("name", "N" + random.nextInt(300) + (random.nextInt(4) == 0 ? "Ø→𐐷" : ""));
        }
        if (random.nextBoolean()) {
            attributes.put("long", "x".repeat(random.nextInt(300)));
        }
        if (random.nextBoolean()) {
            attributes.put("count", (long) random.nextInt(-50, 1_000));
        }
        if (random.nextBoolean()) {
            attributes.put("speed", random.nextInt(200) / 10.0);
        }
        attributes.put("late", random.nextBoolean());
        return attributes;
    }

    private static int number(VectorLayer layer, Object value) {
        return switch (value) {
            case String text -> layer.values().text(text);
            case Long whole -> layer.values().whole(whole);
            case Double real -> layer.values().real(real);
            default -> layer.values().flag((Boolean) value);
        };
    }

    @Test
    void onlyValuesThatAreUsedAreWritten() {
        VectorValues values = new VectorValues();
        int first = values.text("first");
        int second = values.text("second");
        VectorLayer layer = new VectorLayer("some", values, 64);
        layer.begin();
        layer.tag(layer.key("k"), second);
        layer.point(1, 2);
        assertThat(TileReader.read(layer.toBytes()).getFirst().values()).containsExactly("second");
        assertThat(first).isZero();
    }

    @Test
    void layersOneAfterAnotherAreATile() {
        VectorLayer one = new VectorLayer("one");
        one.begin();
        one.point(0, 0);
        VectorLayer two = new VectorLayer("two");
        two.begin();
        two.point(4_095, 4_095);
        byte[] first = one.toBytes();
        byte[] second = two.toBytes();
        byte[] tile = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, tile, first.length, second.length);
        assertThat(TileReader.read(tile)).extracting(TileReader.Layer::name).containsExactly("one", "two");
        assertThat(new VectorLayer("none").toBytes()).isEmpty();
    }
}
