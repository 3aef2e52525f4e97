package org.trigpoint.app.trial;

import java.util.List;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.threat.user.UserExpression;

/** What is wrong with an expression. */
public final class Expressions {
    private Expressions() {}

    /** All of it; nothing when it is one. */
    public static List<RuleTrial.Fault> faults(String expression) {
        try {
            var _ = UserExpression.of(expression);
            return List.of();
        } catch (UserExpression.FaultyExpressionException e) {
            return e.faults().stream()
                    .map(fault -> new RuleTrial.Fault(fault.line(), fault.column(), fault.message()))
                    .toList();
        }
    }
}
