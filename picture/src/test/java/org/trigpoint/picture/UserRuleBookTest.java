package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.UserRule;

class UserRuleBookTest {
    private static final UserRule.Content SLOW = new UserRule.Content("is slow", "speedKn < 3.0", 10, Severity.MINOR);

    private static UserRuleBook.Entry read(byte[] bytes) throws IOException {
        return UserRuleBook.EntryCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes)), 1);
    }

    @Test
    void holdsWhatWasSaidLastOfEachRuleByAudience() {
        UserRuleBook book = new UserRuleBook();
        book.apply(new UserRule(1, "b", SLOW, "Pia"), 1);
        book.apply(new UserRule(0, "b", SLOW, "Ada"), 2);
        book.apply(new UserRule(0, "a", SLOW, "Ada"), 3);
        book.apply(new UserRule(0, "b", SLOW, "Bo"), 4);
        assertThat(book.of(0))
                .map(entry -> entry.rule().id() + " " + entry.rule().person())
                .containsExactly("a Ada", "b Bo");
        assertThat(book.find("b", new Viewer("Pia", Role.VIEWER, null, 1))).isPresent();
        assertThat(book.find("a", new Viewer("Pia", Role.VIEWER, null, 1))).isEmpty();
        assertThat(book.rules(new Viewer("x", Role.VIEWER, null, Viewer.NO_AUDIENCE)))
                .isEmpty();
        book.apply(new UserRule(0, "b", null, "Ada"), 5);
        assertThat(book.all()).hasSize(2);
    }

    @Test
    void anEntryIsReadAsItWasWritten() throws IOException {
        UserRuleBook.Entry entry = new UserRuleBook.Entry(new UserRule(2, "slow", SLOW, "Ada"), 1_234_567);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UserRuleBook.EntryCodec.INSTANCE.write(entry, new DataOutputStream(bytes));
        assertThat(read(bytes.toByteArray())).isEqualTo(entry);
        bytes.reset();
        RecordedCodec.INSTANCE.write(new UserRule(2, "slow", null, "Ada"), new DataOutputStream(bytes));
        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(IOException.class);
    }
}
