package io.cartorio.benchmarks.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The line of the measurements in the table of modules. */
@AnalyzeClasses(packages = "io.cartorio.benchmarks", importOptions = DoNotIncludeTests.class)
class DependencyTest {
  @ArchTest
  static final ArchRule measurementsUseTheContractAndTheHarness =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.cartorio..")
                  .and(
                      resideOutsideOfPackages(
                          "io.cartorio.benchmarks..",
                          "io.cartorio.schemas..",
                          "io.cartorio.systemtests..")));
}
