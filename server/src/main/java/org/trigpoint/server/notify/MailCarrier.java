package org.trigpoint.server.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Sends letters as e-mail. What is said of one alert is one conversation: its messages refer to each other, and each has the same
 * {@code Message-ID} whenever it is sent again.
 */
final class MailCarrier implements Carrier {
    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int MOST_SUBJECT_CHARS = 120;
    private static final int PERMANENT = 500;

    private final MailServer server;
    private final Subscriber.Mail people;
    private final String station;
    private final Session session;

    MailCarrier(MailServer server, Subscriber.Mail people, String station) {
        this(server, people, station, null);
    }

    /** @param trusting makes encrypted connections; null for those that the machine trusts */
    MailCarrier(MailServer server, Subscriber.Mail people, String station, @Nullable SSLSocketFactory trusting) {
        this.server = server;
        this.people = people;
        this.station = station;
        Properties set = properties(server);
        if (trusting != null) {
            set.put("mail.smtp.ssl.socketFactory", trusting);
        }
        session = Session.getInstance(set, authenticator(server));
    }

    private static Properties properties(MailServer server) {
        Properties set = new Properties();
        set.setProperty("mail.smtp.host", server.host());
        set.setProperty("mail.smtp.port", String.valueOf(server.port()));
        set.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        set.setProperty("mail.smtp.starttls.enable", "true");
        set.setProperty("mail.smtp.starttls.required", String.valueOf(server.startTls()));
        set.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            set.setProperty("mail.smtp." + what, String.valueOf(TIMEOUT_MILLIS));
        }
        return set;
    }

    private static @Nullable Authenticator authenticator(MailServer server) {
        return server.user() == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(server.user(), server.password());
                    }
                };
    }

    @Override
    public void deliver(Letter letter) throws IOException {
        try {
            Transport.send(message(letter));
        } catch (MessagingException e) {
            if (isRefusal(e)) {
                throw new RefusedException(plain(e));
            }
            throw new IOException(plain(e), e);
        }
    }

    /** True when the server will not take this message, as it says by a code of 500 or more. */
    private static boolean isRefusal(MessagingException e) {
        Exception at = e;
        while (at != null) {
            if ((at instanceof SMTPSendFailedException sent && sent.getReturnCode() >= PERMANENT)
                    || (at instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT)) {
                return true;
            }
            at = at instanceof MessagingException more ? more.getNextException() : null;
        }
        return false;
    }

    private static String plain(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).strip();
    }

    private Message message(Letter letter) throws MessagingException {
        JsonNode said = Json.read(letter.body());
        Named message = new Named(session, messageId(said, said.path("revision").asInt()));
        message.setFrom(new InternetAddress(server.from()));
        for (String address : people.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject(said), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.queued()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("References", messageId(said, 0));
        message.setText(MailText.of(said, station), StandardCharsets.UTF_8.name());
        return message;
    }

    private String messageId(JsonNode said, int revision) {
        String at = server.from().substring(server.from().indexOf('@') + 1);
        return "<" + said.path("alertId").asString() + (revision == 0 ? "" : "." + revision) + "@" + at + ">";
    }

    private String subject(JsonNode said) {
        String event = said.path("event").asString();
        String headline = MailText.headline(said);
        String all = (said.path("status").asString().equals("exercise") ? "[Exercise] " : "")
                + (event.equals("raised")
                        ? ""
                        : event.substring(0, 1).toUpperCase(Locale.ROOT) + event.substring(1) + ": ")
                + headline + " (" + station + ")";
        return all.length() <= MOST_SUBJECT_CHARS ? all : all.substring(0, MOST_SUBJECT_CHARS - 1) + "…";
    }

    /** A message that keeps the name it was given. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
