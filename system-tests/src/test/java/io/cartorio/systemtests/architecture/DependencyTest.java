package io.cartorio.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The design's table of modules, as rules. */
@AnalyzeClasses(packages = "io.cartorio", importOptions = Production.class)
class DependencyTest {
  private static final String SCHEMAS = "io.cartorio.schemas..";
  private static final String PLATFORM = "io.cartorio.platform..";
  private static final String STREAMS = "io.cartorio.streams..";
  private static final String GATEWAY = "io.cartorio.gateway..";
  private static final String WORKERS = "io.cartorio.workers..";
  private static final String DELIVERY = "io.cartorio.delivery..";
  private static final String STANDALONE = "io.cartorio.standalone..";
  private static final String HARNESS = "io.cartorio.systemtests..";

  @ArchTest static final ArchRule schemasUseNothingOfOurs = only(SCHEMAS);
  @ArchTest static final ArchRule platformUsesSchemas = only(PLATFORM, SCHEMAS);
  @ArchTest static final ArchRule gatewayUsesPlatform = only(GATEWAY, PLATFORM, SCHEMAS);
  @ArchTest static final ArchRule streamsUsePlatform = only(STREAMS, PLATFORM, SCHEMAS);
  @ArchTest static final ArchRule workersUsePlatform = only(WORKERS, PLATFORM, SCHEMAS);
  @ArchTest static final ArchRule deliveryUsesPlatform = only(DELIVERY, PLATFORM, SCHEMAS);

  /** The decider, to fold events; and of the platform how bytes are read and a build is named. */
  @ArchTest
  static final ArchRule harnessUsesTheContractTheDeciderAndTheContentStore =
      only(
          HARNESS,
          SCHEMAS,
          "io.cartorio.streams.job..",
          "io.cartorio.platform.content..",
          "io.cartorio.platform.origin..");

  @ArchTest
  static final ArchRule schemasKnowNoSpring =
      noClasses()
          .that()
          .resideInAPackage(SCHEMAS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule streamsKnowNoHttpAndNoPixels =
      noClasses()
          .that()
          .resideInAPackage(STREAMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..",
              "jakarta.servlet..",
              "org.springframework.web..",
              "java.awt..",
              "javax.imageio..",
              "java.lang.foreign..",
              "ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyWorkersTouchPixels =
      noClasses()
          .that()
          .resideOutsideOfPackage(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "java.awt.image..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheGatewaySpeaksToClients =
      noClasses()
          .that()
          .resideOutsideOfPackages(GATEWAY, STANDALONE)
          .should()
          .beAnnotatedWith("org.springframework.web.bind.annotation.RestController");

  @ArchTest
  static final ArchRule onlyOnePackageKnowsWhoIsToldOfTraces =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cartorio.platform.telemetry..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule decidingIsPure =
      noClasses()
          .that()
          .resideInAPackage("io.cartorio.streams.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.springframework.kafka..",
              "io.cartorio.platform.telemetry..",
              "java.io..",
              "java.nio.file..")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static void oneClassBuildsTheTopology(JavaClasses ours) {
    Set<String> builders =
        ours.stream()
            .filter(DependencyTest::builds)
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(builders).as("classes that build a topology").hasSizeLessThanOrEqualTo(1);
  }

  private static boolean builds(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(Topology.class)
                        && call.getTarget().getName().startsWith("add"))
        || type.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isAssignableTo(StreamsBuilder.class));
  }

  private static ArchRule only(String module, String... allowed) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.cartorio..")
                .and(resideOutsideOfPackages(allowed))
                .and(resideOutsideOfPackages(module)));
  }
}
