import Testing

@testable import Storage

@Suite struct SchemaTests {
    @Test("the steps are numbered in their order")
    func numbers() {
        for (index, step) in Schema.steps.enumerated() {
            #expect(step.name.prefix(4).compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 } == index + 1)
        }
    }

    @Test("every table is strict")
    func strictTables() {
        for step in Schema.steps {
            let statements = step.sql.split(separator: ";").filter { $0.contains("CREATE TABLE") }
            #expect(statements.allSatisfy { $0.contains(/\)\s+STRICT(, WITHOUT ROWID)?$/) })
        }
    }
}
