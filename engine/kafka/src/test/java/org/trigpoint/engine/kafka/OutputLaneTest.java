package org.trigpoint.engine.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.fixtures.Toy;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;

class OutputLaneTest {
    private final OutputLane lane = new OutputLane(2);

    private static Message<?> message(long at, int emitter, int ordinal) {
        return new Message<>(new Stamp(at, 1, at), 2, Key.of(emitter), ordinal, new Toy.Word(at));
    }

    @Test
    void whatComesAgainIsTakenOnceForEachEmitter() {
        lane.take(message(5, 1, 0));
        lane.take(message(5, 1, 1));
        lane.take(message(7, 1, 0));
        lane.take(message(4, 2, 0));
        // A worker went back to a checkpoint.
        lane.take(message(5, 1, 1));
        lane.take(message(7, 1, 0));
        lane.take(message(8, 1, 0));
        assertThat(lane.repeated).isEqualTo(2);
        assertThat(lane.upTo(7))
                .containsExactly(message(4, 2, 0), message(5, 1, 0), message(5, 1, 1), message(7, 1, 0));
        assertThat(lane.upTo(8)).containsExactly(message(8, 1, 0));
    }

    @Test
    void itIsAsFarAsTheSlowestOfAllWriters() {
        lane.take(0, new Entry.Mark(0, 2, 10));
        lane.take(0, new Entry.Mark(1, 2, 8));
        assertThat(lane.progressEpochMicros())
                .as("the other partition has said nothing")
                .isEqualTo(Long.MIN_VALUE);
        lane.take(1, new Entry.Mark(0, 2, 10));
        lane.take(1, new Entry.Mark(1, 2, 9));
        assertThat(lane.progressEpochMicros()).isEqualTo(8);
        lane.take(0, new Entry.Mark(1, 2, 3));
        assertThat(lane.progressEpochMicros())
                .as("what was written stays written")
                .isEqualTo(8);
        lane.take(0, new Entry.Mark(0, 3, 20));
        assertThat(lane.progressEpochMicros())
                .as("three writers now, of which two have said nothing")
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aLaneIsWrittenAndReadWhole() throws IOException {
        OutputLaneCodec codec = new OutputLaneCodec(new EntryCodec(Toys.pipeline()));
        lane.take(message(5, 1, 0));
        lane.take(message(5, 1, 0));
        lane.take(message(9, 2, 3));
        lane.take(0, new Entry.Mark(0, 1, 6));
        lane.take(1, new Entry.Mark(0, 1, 6));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(lane, new DataOutputStream(bytes));
        OutputLane read = new OutputLane(2);
        codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), read);
        assertThat(read.progressEpochMicros()).isEqualTo(6);
        assertThat(read.repeated).isEqualTo(1);
        read.take(message(9, 2, 3));
        assertThat(read.repeated).isEqualTo(2);
        assertThat(read.upTo(9)).containsExactly(message(5, 1, 0), message(9, 2, 3));
    }
}
