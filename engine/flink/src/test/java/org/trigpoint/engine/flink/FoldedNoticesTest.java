package org.trigpoint.engine.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;

class FoldedNoticesTest {
    private record Names(TreeSet<String> names) implements Notice {
        @Override
        public String slot() {
            return "names";
        }
    }

    private record Named(String name) implements Notice {
        @Override
        public String slot() {
            return "names";
        }

        @Override
        public Notice after(@Nullable Notice before) {
            TreeSet<String> names = before instanceof Names known ? new TreeSet<>(known.names()) : new TreeSet<>();
            names.add(name);
            return new Names(names);
        }
    }

    private static final Message<?> ADA = posted(1, "Ada");
    private static final Message<?> BO = posted(2, "Bo");

    private final FoldedNotices folded = new FoldedNotices();

    private static Message<?> posted(long at, String name) {
        return Message.ofIngest(new Stamp(at, 0, 0), new Named(name));
    }

    private static Notice names(String... names) {
        return new Names(new TreeSet<>(List.of(names)));
    }

    private Notice at(long at, Message<?>... posted) {
        return folded.inForce("names", List.of(posted), new Stamp(at, 0, 0));
    }

    @Test
    void theFirstIsWhatItMakesOfNothing() {
        assertThat(at(0, ADA, BO)).isNull();
        assertThat(at(1, ADA, BO)).isEqualTo(names("Ada"));
        assertThat(at(2, ADA, BO)).isEqualTo(names("Ada", "Bo"));
        assertThat(at(2, ADA, BO)).as("made once").isSameAs(at(2, ADA, BO));
    }

    @Test
    void whatIsPastIsFoldedIntoWhatComesAfter() {
        Message<?> both = FoldedNotices.after(ADA, BO);
        assertThat(both.stamp()).isEqualTo(BO.stamp());
        assertThat(both.body()).isEqualTo(names("Ada", "Bo"));
        assertThat(at(3, both, posted(3, "Cy"))).isEqualTo(names("Ada", "Bo", "Cy"));
        assertThat(FoldedNotices.after(both, posted(3, "Cy")).body()).isEqualTo(names("Ada", "Bo", "Cy"));
    }
}
