package org.trigpoint.app.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.Subscribing;
import org.trigpoint.server.notify.MailServer;
import org.trigpoint.server.notify.Subscriber;

/** Whether those who are told of alerts can be reached: the servers of webhooks and e-mail. Nobody is told anything. */
final class SubscriberCheck implements Check {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Override
    public String name() {
        return "subscribers";
    }

    @Override
    public List<Finding> look(Station station) {
        List<Finding> findings = new ArrayList<>();
        try {
            MailServer mail = Subscribing.mail(station.settings());
            for (Subscriber subscriber : Subscribing.all(station.settings())) {
                findings.addAll(look(subscriber, mail));
            }
        } catch (SettingsException | IllegalArgumentException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        }
        return findings.isEmpty() ? Finding.ok(name(), "none in the settings") : findings;
    }

    private List<Finding> look(Subscriber subscriber, @Nullable MailServer mail) {
        return switch (subscriber.target()) {
            case Subscriber.Webhook hook -> look(subscriber.name(), hook);
            case Subscriber.Mail people -> {
                if (mail == null) {
                    yield Finding.fail(
                            name(),
                            subscriber.name()
                                    + " is told by e-mail, and there is no mail server: set smtp, with host and from");
                }
                String text =
                        subscriber.name() + ", " + people.shown() + ": mail server " + mail.host() + ":" + mail.port();
                yield answers(text, mail.host(), mail.port());
            }
        };
    }

    private List<Finding> look(String subscriber, Subscriber.Webhook hook) {
        URI url = hook.url();
        boolean encrypted = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : encrypted ? HTTPS_PORT : HTTP_PORT;
        String text = subscriber + ", " + hook.shown();
        List<Finding> findings = new ArrayList<>(answers(text, url.getHost(), port));
        if (hook.secret() == null) {
            findings.addAll(Finding.warn(
                    name(), text + " has no secret: who receives it cannot tell that it is yours. Set secretFile"));
        }
        return findings;
    }

    private List<Finding> answers(String text, String host, int port) {
        Optional<String> refusal = Knock.refusal(host, port);
        return refusal.isEmpty()
                ? Finding.ok(name(), text + " answers")
                : Finding.warn(
                        name(),
                        text + " does not answer (" + refusal.get() + "): is the address right, does a firewall stand"
                                + " between? What is to be told is kept, and tried again");
    }
}
