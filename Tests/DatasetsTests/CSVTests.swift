import Datasets
import Foundation
import Tensors
import Testing

private func read(_ text: String, target: String? = nil, kinds: [String: ColumnKind] = [:]) throws -> (
  dataset: Dataset, columns: [ColumnReading]
) {
  try Dataset.csv(Array(text.utf8), file: "a.csv", target: target, kinds: kinds)
}

@Suite struct CSVTests {
  @Test func `iris is its 150 flowers`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../data/iris.csv")
    let (iris, columns) = try Dataset.csv([UInt8](Data(contentsOf: path.standardized)))
    #expect(iris.features.shape == [150, 4])
    #expect(iris.classNames == ["setosa", "versicolor", "virginica"])
    #expect(iris.classCounts == [50, 50, 50])
    #expect(iris.featureNames == ["sepal_length", "sepal_width", "petal_length", "petal_width"])
    #expect(iris.features.row(0) == Tensor([[5.1, 3.5, 1.4, 0.2]]))
    #expect(columns.map(\.kind) == [.number, .number, .number, .number, .text])
    #expect(columns.map(\.isTarget) == [false, false, false, false, true])
  }

  @Test func `quotes, semicolons, line ends and a byte order mark`() throws {
    let (data, _) = try read("\u{FEFF}\"a;b\";class\r\n1;\"x \"\"y\"\"\"\r\n\r\n 2 ;z\r\n")
    #expect(data.featureNames == ["a;b"])
    #expect(data.features == Tensor([[1], [2]]))
    #expect(data.classNames == ["x \"y\"", "z"])
  }

  @Test func `without names the columns are numbered`() throws {
    let (data, columns) = try read("1,0\n2,1\n3,1\n")
    #expect(columns.map(\.name) == ["column1", "column2"])
    #expect(data.labels == [0, 1, 1])
  }

  @Test func `text features become one column for each text`() throws {
    let (data, _) = try read("kind,size,colour\ncat,3,red\ndog,4,blue\ncat,5,red\n", target: "kind")
    #expect(data.featureNames == ["size", "colour=blue", "colour=red"])
    #expect(data.features == Tensor([[3, 0, 1], [4, 1, 0], [5, 0, 1]]))
    #expect(data.labels == [0, 1, 0])
  }

  @Test func `a stated kind wins over the guess`() throws {
    let (data, columns) = try read("zip,y\n10,a\n20,b\n", kinds: ["zip": .text])
    #expect(data.featureNames == ["zip=10", "zip=20"])
    #expect(columns.map(\.isGuessed) == [false, true])
    #expect(throws: TableError.cell(file: "a.csv", line: 3, column: "n", text: "many")) {
      try read("n,y\n1,a\nmany,b\n", kinds: ["n": .number])
    }
  }

  @Test func `class numbers keep their order`() throws {
    let (data, _) = try read("x,y\n1,10\n2,9\n3,-1\n")
    #expect(data.classNames == ["-1", "9", "10"])
    #expect(data.labels == [2, 1, 0])
  }

  @Test(
    arguments: [
      ("", TableError.noRows(file: "a.csv")), ("a,b\n", .noRows(file: "a.csv")),
      ("a,b\n1,2\n3\n", .cells(file: "a.csv", line: 3, wanted: 2, got: 1)),
      ("a,b\n1,\"x\n", .quote(file: "a.csv", line: 2)),
      ("a,b\n1,\"x\ny\"\n,z\n", .missing(file: "a.csv", line: 4, column: "a")),
      ("a,b\n1,x\n,y\n", .missing(file: "a.csv", line: 3, column: "a")),
      ("a,b\n1,x\nNaN,y\n", .missing(file: "a.csv", line: 3, column: "a")),
      ("a,b\n1,0.5\n2,1\n", .notClasses(file: "a.csv", column: "b", text: "0.5")),
      ("a\nx\n", .noFeatures(file: "a.csv")),
    ] as [(String, TableError)])
  func `says where a file does not fit`(_ text: String, _ wanted: TableError) {
    #expect(throws: wanted) { try read(text) }
  }

  @Test func `a column that is not there`() {
    #expect(throws: TableError.noColumn(file: "a.csv", name: "z", names: ["a", "b"])) {
      try read("a,b\n1,x\n", target: "z")
    }
  }

  @Test func `a file that is not text`() {
    #expect(throws: TableError.notText(file: "f")) { try Dataset.csv([65, 0, 66], file: "f") }
    #expect(throws: TableError.notText(file: "f")) { try Dataset.csv([0xFF, 0x41], file: "f") }
    #expect(throws: TableError.packed(file: "f")) { try Dataset.csv([0x1F, 0x8B, 8], file: "f") }
  }
}

@Suite struct CIFAR10Tests {
  private func picture(_ label: UInt8, _ first: UInt8) -> [UInt8] {
    [label, first] + [UInt8](repeating: 9, count: 3071)
  }

  @Test func `two pictures`() throws {
    let data = try Dataset(cifar10: picture(3, 200) + picture(9, 1))
    #expect(data.features.shape == [2, 3072])
    #expect(data.labels == [3, 9])
    #expect(data.classNames[3] == "cat")
    #expect(data.features.values[0] == 200 && data.features.values[1] == 9 && data.features.values[3072] == 1)
  }

  @Test func `a file cut short`() {
    #expect(throws: TableError.pictures(file: "f", got: 3072)) {
      try Dataset(cifar10: Array(picture(3, 0).dropLast()), file: "f")
    }
    #expect(throws: TableError.pictures(file: "f", got: 0)) { try Dataset(cifar10: [], file: "f") }
    #expect(throws: TableError.label(file: "f", picture: 1, label: 10)) {
      try Dataset(cifar10: picture(3, 0) + picture(10, 0), file: "f")
    }
  }
}
