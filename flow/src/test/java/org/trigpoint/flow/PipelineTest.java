package org.trigpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.flow.Pipeline.RECORDING;
import static org.trigpoint.flow.Pipeline.from;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.fixtures.NothingCodec;

class PipelineTest {
    private static final Parting TO_ALL = (body, board) -> 1;

    private record Named(String name) implements Step<Object, Object, Object> {
        @Override
        public Key key(Stamp stamp, Object input) {
            return Key.of(0);
        }

        @Override
        public Object open(Key key) {
            return "";
        }

        @Override
        public void on(Object input, Object state, Out<Object> out) {}

        @Override
        public Codec<Object> stateCodec() {
            return new NothingCodec();
        }

        @Override
        public Codec<Object> outputCodec() {
            return new NothingCodec();
        }
    }

    private static Pipeline.Builder pipeline() {
        return Pipeline.of(new NothingCodec());
    }

    @Test
    void stagesBesideEachOtherAreOneGroup() {
        Pipeline pipeline = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("b"), from("a", String.class))
                .beside(new Named("c"), from("b", String.class))
                .beside(new Named("d"), from("b", String.class), from(RECORDING, String.class))
                .stage(new Named("e"), from("d", String.class))
                .build();
        assertThat(pipeline.groups()).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void nothingStandsBesideWhatPartsByAudienceOrBesideNothing() {
        Pipeline.Builder parted = pipeline()
                .partedStage(new Named("a"), TO_ALL, from(RECORDING, String.class))
                .beside(new Named("b"), from("a", String.class));
        assertThatThrownBy(parted::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Stage b stands beside none");
        Pipeline.Builder first = pipeline().beside(new Named("b"), from(RECORDING, String.class));
        assertThatThrownBy(first::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writtenMessagesKeepTheirStageWhenOneIsPutBeforeIt() throws IOException {
        Pipeline before = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("b"), from("a", String.class))
                .build();
        Pipeline after = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("new"), from("a", String.class))
                .stage(new Named("b"), from("new", String.class))
                .numbered("a", "b", "new")
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Message<?> ofB = new Message<>(new Stamp(1, 1, 1), 2, Key.of(1), 0, "");
        new MessageCodec(before).write(ofB, new DataOutputStream(bytes));
        byte[] written = bytes.toByteArray();
        Message<?> read = new MessageCodec(after).read(new DataInputStream(new ByteArrayInputStream(written)), 1);
        assertThat(read.step()).isEqualTo(3);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        new MessageCodec(after).write(read, new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(written);
    }

    @Test
    void everyStageHasOneNumber() {
        Pipeline.Builder missing = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("b"), from("a", String.class))
                .numbered("a");
        assertThatThrownBy(missing::build).hasMessageContaining("Not each stage has one number");
    }

    @Test
    void aStageReadsOnlyWhatStandsBeforeIt() {
        Pipeline.Builder backwards = pipeline().stage(new Named("a"), from("b", String.class));
        assertThatThrownBy(backwards::build).hasMessageContaining("No stage named b");
        Pipeline.Builder twice = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("a"), from(RECORDING, String.class));
        assertThatThrownBy(twice::build).hasMessageContaining("Two stages are named a");
    }
}
