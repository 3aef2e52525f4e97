package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A statement whose parameters are given one after another. */
final class Asked {
    private final PreparedStatement statement;
    private int next = 1;

    Asked(PreparedStatement statement) {
        this.statement = statement;
    }

    Asked number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Asked real(double value) throws SQLException {
        statement.setDouble(next++, value);
        return this;
    }

    Asked text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Asked flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    /** @param most that are fetched at once */
    Asked fetching(int most) throws SQLException {
        statement.setFetchSize(most);
        return this;
    }

    ResultSet rows() throws SQLException {
        return statement.executeQuery();
    }
}
