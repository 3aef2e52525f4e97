package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.observation.Platform;

/** Numbers of ITU-R M.585-9 and the ones that stations come with from the factory. */
class MmsiTest {
    @ParameterizedTest
    @CsvSource({
        "235000001, SHIP",
        "775999999, SHIP",
        "2351000, COAST_STATION",
        "3669713, COAST_STATION",
        "23510001, GROUP",
        "111232511, SAR_AIRCRAFT",
        "992351001, AID",
        "992356001, VIRTUAL_AID",
        "982350001, CRAFT_OF_PARENT",
        "970123456, SART",
        "972123456, MAN_OVERBOARD",
        "974123456, EPIRB",
        "823500001, HANDHELD",
        "0, UNASSIGNED",
        "-1, UNASSIGNED",
        "1, UNASSIGNED",
        "1193046, UNASSIGNED",
        "111111111, UNASSIGNED",
        "112345678, UNASSIGNED",
        "123456789, UNASSIGNED",
        "200000000, UNASSIGNED",
        "222222222, UNASSIGNED",
        "800000000, UNASSIGNED",
        "970000000, SART",
        "971234567, UNASSIGNED",
        "987654321, CRAFT_OF_PARENT",
        "990000000, UNASSIGNED",
        "999999999, UNASSIGNED",
        "1000000000, UNASSIGNED",
        "1073741823, UNASSIGNED"
    })
    void classOfNumber(int mmsi, Platform platform) {
        assertThat(Mmsi.classify(mmsi)).isEqualTo(platform);
    }
}
