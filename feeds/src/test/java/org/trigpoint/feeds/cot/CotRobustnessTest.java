package org.trigpoint.feeds.cot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.cot.fixtures.CotRun;
import org.trigpoint.feeds.cot.fixtures.TestEvents;
import org.trigpoint.feeds.cot.message.TakMessage;

/** Whatever bytes come, nothing is thrown, and cutting them elsewhere changes nothing. {@code -Dtrigpoint.seed} sets the seed. */
class CotRobustnessTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);
    private final TestEvents events = new TestEvents(random);

    /** Events in all forms, with junk and damage between. */
    private byte[] stream(int messages, int damagedInTen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < messages; i++) {
            byte[] message = message();
            boolean damage = random.nextInt(10) < damagedInTen && message.length > 2;
            out.writeBytes(damage ? damaged(message) : message);
        }
        return out.toByteArray();
    }

    private byte[] message() {
        return switch (random.nextInt(4)) {
            case 0 -> CotEncoder.takStream(new TakMessage(null, events.takEvent(), 0));
            case 1 -> CotEncoder.takMesh(new TakMessage(null, events.takEvent(), 0));
            default -> CotEncoder.xml(events.event());
        };
    }

    private byte[] damaged(byte[] message) {
        byte[] damaged = message.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(message, random.nextInt(message.length));
            case 2 -> damaged = Arrays.copyOfRange(message, random.nextInt(message.length), message.length);
            default -> random.nextBytes(damaged);
        }
        return damaged;
    }

    private List<String> cut(byte[] bytes, int longest) {
        CotRun run = new CotRun();
        for (int at = 0; at < bytes.length; ) {
            int next = Math.min(bytes.length, at + 1 + random.nextInt(longest));
            run.bytes(Arrays.copyOfRange(bytes, at, next));
            at = next;
        }
        return run.end().outcomes();
    }

    @Test
    void whereTheBytesAreCutChangesNothing() {
        System.out.println("seed " + seed);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = stream(20, round % 4);
            List<String> whole = CotRun.of(bytes).outcomes();
            assertThat(whole).hasSizeGreaterThan(5);
            assertThat(cut(bytes, 1)).isEqualTo(whole);
            assertThat(cut(bytes, 50)).isEqualTo(whole);
            assertThat(cut(bytes, 3_000)).isEqualTo(whole);
        }
    }

    @Test
    void undamagedMessagesAreAllRead() {
        System.out.println("seed " + seed);
        CotRun run = CotRun.of(stream(400, 0));
        assertThat(run.outcomes()).hasSize(400).allMatch(outcome -> outcome.matches("(?s)(CotEvent|TakMessage)\\{.*"));
    }

    /** A broken message may take the next one with it; behind that all is well again. */
    @Test
    void mostMessagesSurviveTheDamageOfOthers() {
        System.out.println("seed " + seed);
        CotRun run = CotRun.of(stream(2_000, 2));
        long read = run.outcomes().stream()
                .filter(outcome -> outcome.startsWith("CotEvent") || outcome.startsWith("TakMessage"))
                .count();
        assertThat(read).isGreaterThan(1_300);
        assertThat(run.outcomes().size()).isGreaterThan((int) read + 100);
    }

    @Test
    void everyByteIsPartOfAMessageOrJunk() {
        System.out.println("seed " + seed);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                // Spaces and marks between messages are counted nowhere.
                bytes[i] = bytes[i] == (byte) 0xbf || bytes[i] <= ' ' && bytes[i] > 0 ? (byte) '<' : bytes[i];
            }
            assertThat(CotRun.of(bytes).bytesAccountedFor()).isEqualTo(bytes.length);
        }
    }

    @Test
    void everyBeginningOfEveryMessageIsDecodedOrRejected() {
        System.out.println("seed " + seed);
        for (int round = 0; round < 8; round++) {
            byte[] message = message();
            for (int length = 0; length < message.length; length++) {
                assertThat(CotRun.summary(CotDecoder.decode(message, 0, length)))
                        .matches("(?s)rejected [a-z-]+ at=[0-9]+|TakMessage\\{.*");
            }
        }
    }

    @Test
    void everyFlippedBitIsDecodedOrRejected() {
        System.out.println("seed " + seed);
        byte[] message = CotEncoder.takMesh(new TakMessage(null, events.takEvent(), 0));
        List<String> rejected = new ArrayList<>();
        for (int bit = 0; bit < 8 * message.length; bit++) {
            byte[] flipped = message.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String outcome = CotRun.summary(CotDecoder.decode(flipped, 0, flipped.length));
            if (outcome.startsWith("rejected")) {
                rejected.add(outcome);
            }
        }
        assertThat(rejected).hasSizeBetween(20, 8 * message.length);
    }

    @Test
    void protobufOfAnyShapeIsDecodedOrRejected() {
        System.out.println("seed " + seed);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[5 + random.nextInt(40)];
            random.nextBytes(bytes);
            byte[] head = HexFormat.of().parseHex(random.nextBoolean() ? "bf01bf12" : "bf01bf0a");
            System.arraycopy(head, 0, bytes, 0, head.length);
            bytes[4] = (byte) (bytes.length - random.nextInt(8));
            assertThat(CotRun.summary(CotDecoder.decode(bytes, 0, bytes.length)))
                    .isNotEmpty();
        }
    }

    @Test
    void entitiesAreNeverReadFromOutsideNorUnfolded() {
        String file = "<!DOCTYPE event [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<event uid='A' type='a'><detail><remarks>&x;</remarks></detail></event>";
        assertThat(CotRun.of(file.getBytes(UTF_8)).outcomes()).containsExactly("rejected doctype at=0");
        StringBuilder laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE e [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        laughs.append("]><event uid='A' type='a'>&a29;</event>");
        assertThat(CotRun.of(laughs.toString().getBytes(UTF_8)).outcomes()).containsExactly("rejected doctype at=21");
        String undeclared = "<event uid='A' type='a'><detail>&x;</detail></event>";
        assertThat(CotRun.of(undeclared.getBytes(UTF_8)).outcomes())
                .singleElement()
                .asString()
                .startsWith("rejected xml");
    }

    @Test
    void depthIsBounded() {
        String deep = "<event uid='A' type='a'><detail>" + "<x>".repeat(62) + "</x>".repeat(62) + "</detail></event>";
        assertThat(CotRun.of(deep.getBytes(UTF_8)).outcomes())
                .singleElement()
                .asString()
                .startsWith("CotEvent{");
        String deeper = deep.replace("<x></x>", "<x><x></x></x>");
        assertThat(CotRun.of(deeper.getBytes(UTF_8)).outcomes())
                .containsExactly("rejected depth at=" + (deeper.indexOf("<x>") + 3 * 62));
        String hugeXml = "<x>".repeat(100_000);
        assertThat(CotRun.of(("<event uid='A' type='a'>" + hugeXml).getBytes(UTF_8))
                        .outcomes())
                .singleElement()
                .asString()
                .startsWith("rejected depth");
    }
}
