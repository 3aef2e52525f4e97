package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.settings.SettingsFile;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.picture.UserRuleBook;

/** Rules of the settings file come into force and go with the file; those of people are left alone. */
class SiteUserRulesTest {
    private static final UserRule.Content SLOW = new UserRule.Content("is slow", "speedKn < 3.0", 10, Severity.MINOR);

    @TempDir
    private Path folder;

    private final UserRuleBook inForce = new UserRuleBook();

    private Settings settings(String text) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("trigpoint.yaml"), text));
    }

    private Settings slow() throws IOException {
        return settings(
                "userRules: [{id: slow, title: is slow, expression: speedKn < 3.0, leastMinutes: 10, severity: minor}]");
    }

    private static UserRule rule(int audience, UserRule.Content content) {
        return new UserRule(audience, "slow", content, UserRule.OF_SETTINGS);
    }

    @Test
    void areThoseOfEachAudienceThatTheSiteHas() throws Exception {
        assertThat(SiteUserRules.changes(slow(), Audiences.ONE, inForce)).containsExactly(rule(0, SLOW));
        Audiences two = new Audiences(List.of("own", "gone", "partners"), 0b101);
        assertThat(SiteUserRules.changes(slow(), two, inForce)).containsExactly(rule(0, SLOW), rule(2, SLOW));
    }

    @Test
    void areSaidAgainOnlyWhenTheyDifferAndEndedWhenTheyAreGone() throws Exception {
        inForce.apply(rule(0, SLOW), 1);
        inForce.apply(new UserRule(0, "mine", SLOW, "Ada"), 2);
        assertThat(SiteUserRules.changes(slow(), Audiences.ONE, inForce)).isEmpty();
        Settings other = settings("userRules: [{id: slow, title: is slow, expression: speedKn < 2.0}]");
        assertThat(SiteUserRules.changes(other, Audiences.ONE, inForce))
                .containsExactly(rule(0, new UserRule.Content("is slow", "speedKn < 2.0", 0, Severity.MODERATE)));
        assertThat(SiteUserRules.changes(Settings.NONE, Audiences.ONE, inForce))
                .containsExactly(new UserRule(0, "slow", null, UserRule.OF_SETTINGS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, title: a, expression: spedKn < 3} | userRules: a: expression, line 1, column 1: undeclared reference",
                "{id: a b, title: a, expression: 'true'} | userRules: A rule's id is of letters",
                "{id: a, expression: 'true'} | userRules: a: title: a rule has one of 1 to 120 characters",
                "{id: a, title: a} | userRules: a: expression: a rule has one of 1 to 2000",
                "{id: a, title: a, expression: 'true', severity: awful} | userRules: a: severity is one of",
                "{id: a, title: a, expression: 'true'}, {id: a, title: b, expression: 'true'} | userRules: a is there twice"
            })
    void whatIsWrongIsSaidWithTheRule(String rules, String message) throws Exception {
        Settings settings = settings("userRules: [" + rules + "]");
        assertThatThrownBy(() -> SiteUserRules.read(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(message);
    }
}
