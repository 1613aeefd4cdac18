package dev.keeper.ordering.testing;

import dev.keeper.common.testing.Waiting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the service's SQL statements, transaction by transaction. */
@TestComponent
public class Transactions implements BeanPostProcessor {

    private final Queue<List<String>> ended = new ConcurrentLinkedQueue<>();
    private volatile boolean watching;

    /**
     * Returns the statements of the transaction during the action that contains a statement with this text; there must
     * be one.
     */
    public List<String> statementsOfTheOneWith(String text, Runnable act) {
        return statementsOfEachWith(text, 1, act).getFirst();
    }

    /** Returns the statements of the expected number of transactions with this text, in the order of their ends. */
    public List<List<String>> statementsOfEachWith(String text, int expected, Runnable act) {
        ended.clear();
        watching = true;
        try {
            act.run();
        } finally {
            watching = false;
        }
        return Waiting.forValue(() -> transactionsWith(text), found -> found.size() == expected);
    }

    private List<List<String>> transactionsWith(String text) {
        return ended.stream()
                .filter(statements -> statements.stream()
                        .anyMatch(
                                statement -> statement.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return watching ? watched(connection) : connection;
        }

        private Connection watched(Connection connection) {
            var statements = new ArrayList<String>();
            return proxy(Connection.class, (self, method, arguments) -> {
                var result = call(connection, method, arguments);
                if (method.getName().equals("commit") || method.getName().equals("close")) {
                    ended.add(List.copyOf(statements));
                    statements.clear();
                }
                return result instanceof PreparedStatement statement
                        ? watched(statement, String.valueOf(arguments[0]), statements)
                        : result;
            });
        }

        private static PreparedStatement watched(PreparedStatement statement, String text, List<String> statements) {
            return proxy(PreparedStatement.class, (self, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    statements.add(text.strip().replaceAll("\\s+", " "));
                }
                return call(statement, method, arguments);
            });
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}
