package org.trigpoint.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import org.trigpoint.server.access.Refusal;

/** Whether a token is the provider's, for this audience, and holds now. */
final class TokenCheck {
    /** By which clocks may differ. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final int UNAUTHORIZED = 401;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenCheck(Provider provider, String issuer, String audience) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, (selector, context) -> provider.keys(selector)));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
        claims.setMaxClockSkew((int) LEEWAY.toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Its claims; refuses with 401 what is not to be believed, with 503 what cannot be checked now. */
    JWTClaimsSet check(String token) {
        try {
            JWT parsed = JWTParser.parse(token);
            String algorithm = parsed.getHeader().getAlgorithm().getName();
            if (ALGORITHMS.stream().noneMatch(each -> each.getName().equals(algorithm))) {
                throw refused("it is signed by '" + algorithm + "', and only RS256 and ES256 are taken");
            }
            return processor.process(parsed, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    static Refusal refused(String reason) {
        return new Refusal(UNAUTHORIZED, "This token of the identity provider is refused: " + reason);
    }
}
