package org.trigpoint.feeds.phone;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.phone.message.OwnTracksOther;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.feeds.source.Gate;
import org.trigpoint.model.recording.Raw;

/**
 * Lets reports of enrolled phones pass, and nothing else.
 *
 * <p>A phone proves whose it is by a secret that was made when its holder enrolled it: {@code ph} and 24 more letters and digits, which
 * it sends where its app sends the name of the device. Whatever the report is written in, that word stands in it as it is. In what
 * passes every such word is the handle of the phone instead, and it stands under the topic of {@link Enrolled}: so the recording says
 * whose it is and can be replayed, and nobody who reads it learns the secret.
 *
 * <p>What OwnTracks sends besides positions (places, cards, settings) is let pass by nobody. For any thread.
 */
public final class PhoneGate implements Gate {
    /** A secret, as a word of its own. */
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9])ph[a-z2-7]{24}(?![A-Za-z0-9])");

    /** Words that may be secrets and are looked up, so that a long message costs no more than a short one. */
    private static final int MOST_WORDS = 4;

    private final Function<String, Optional<Enrolled>> phones;

    /** @param phones finds the phone whose secret this is */
    public PhoneGate(Function<String, Optional<Enrolled>> phones) {
        this.phones = phones;
    }

    /** True for a word that is written as secrets are. */
    public static boolean isSecret(String word) {
        return SECRET.matcher(word).matches();
    }

    /** The phone that a report comes from; empty when it is not enrolled. */
    public Optional<Enrolled> find(Raw raw) {
        return Optional.ofNullable(known(text(raw)));
    }

    @Override
    public Optional<Raw> admit(Raw raw) {
        Enrolled phone = known(text(raw));
        if (phone == null) {
            return Optional.empty();
        }
        int topicBytes = Topic.lengthBytes(raw.array(), raw.offset(), raw.length());
        Raw content = Raw.view(raw.array(), raw.offset() + topicBytes + 1, raw.length() - topicBytes - 1);
        if (new Told().isOther(raw)) {
            return Optional.empty();
        }
        byte[] open = SECRET.matcher(text(content))
                .replaceAll(Matcher.quoteReplacement(phone.handle()))
                .getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(Topic.under(phone.topic(), Raw.of(open)));
    }

    /** Bytes as they are: what is looked for is of one byte a letter in any encoding that comes here. */
    private static String text(Raw raw) {
        byte[] bytes = Arrays.copyOfRange(raw.array(), raw.offset(), raw.offset() + raw.length());
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private @Nullable Enrolled known(String text) {
        Matcher words = SECRET.matcher(text);
        for (int i = 0; i < MOST_WORDS && words.find(); i++) {
            Optional<Enrolled> phone = phones.apply(words.group());
            if (phone.isPresent()) {
                return phone.get();
            }
        }
        return null;
    }

    /** Whether a message tells something else than a position. */
    private static final class Told implements MessageSink<PhoneMessage> {
        private boolean other;

        boolean isOther(Raw raw) {
            new PhoneDecoder(this).frame(raw.array(), raw.offset(), raw.length());
            return other;
        }

        @Override
        public void message(PhoneMessage message) {
            other |= message instanceof OwnTracksOther;
        }

        @Override
        public void rejected(String code, int offsetBytes) {}
    }
}
