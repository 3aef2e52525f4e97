package org.trigpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.flow.Pipeline.RECORDING;
import static org.trigpoint.flow.Pipeline.from;

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
    void aStageReadsOnlyWhatStandsBeforeIt() {
        Pipeline.Builder backwards = pipeline().stage(new Named("a"), from("b", String.class));
        assertThatThrownBy(backwards::build).hasMessageContaining("No stage named b");
        Pipeline.Builder twice = pipeline()
                .stage(new Named("a"), from(RECORDING, String.class))
                .stage(new Named("a"), from(RECORDING, String.class));
        assertThatThrownBy(twice::build).hasMessageContaining("Two stages are named a");
    }
}
