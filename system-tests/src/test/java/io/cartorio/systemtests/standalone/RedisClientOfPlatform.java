package io.cartorio.systemtests.standalone;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;

/** The way in to the Redis of a platform on this machine, by the settings in its data folder. */
final class RedisClientOfPlatform {
  private RedisClientOfPlatform() {}

  /** Has it write nothing down from now on: killed, it begins with what it holds at this moment. */
  static void writeNothingMore(Path data) throws IOException {
    ask(data, commands -> commands.configSet("appendonly", "no"));
  }

  /** Has it forget everything, for good. */
  static void forgetEverything(Path data) throws IOException {
    ask(data, RedisCommands::flushall);
  }

  private static void ask(Path data, Consumer<RedisCommands<String, String>> question)
      throws IOException {
    Properties settings = new Properties();
    settings.load(new StringReader(Files.readString(data.resolve("redis/redis.conf"))));
    RedisURI uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(Integer.parseInt(settings.getProperty("port")))
            .withPassword(settings.getProperty("requirepass").toCharArray())
            .build();
    try (RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<String, String> connection = client.connect()) {
      question.accept(connection.sync());
    }
  }
}
