import Language
import Tensors

private let thisTopic = "session"

let tableBuiltins: [Builtin] = [.row, .table, .record]

extension Builtin {
  static let row = Builtin(
    "row", topic: thisTopic, "Add a line to the table that this input shows.",
    fields("columns", "name=value, one for each column"), returns: "none",
    examples: ["for s in [1, 10] { row(std=s, slope=mean(grad(sigmoid, s * linspace(-1, 1, 5)))) }"]
  ) { call, columns in
    call.addRow(columns.map { ($0.name ?? "", $0.value) })
    return .none
  }

  static let table = Builtin(
    "table", topic: thisTopic, "Show values side by side.", values("values", "matrices, vectors or records"),
    returns: "none", examples: ["table(eye(2), zeros(2, 2))"]
  ) { call, _ in
    if let table = SearchTable(call.writtenArguments) {
      call.show(table.lines(width: call.session.width, in: call.session.language))
      table.explain(call)
      return .none
    }
    call.showSideBySide()
    return .none
  }

  static let record = Builtin(
    "record", topic: thisTopic, "Keep values together under names.", fields("fields", "name=value"),
    returns: "record", examples: ["r = record(lr=0.1, reg=0); r.lr"]
  ) { _, fields in .record(Record(fields.map { ($0.name ?? "", $0.value) })) }
}
