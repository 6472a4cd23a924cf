using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class IdeaCompany : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "announced_at",
                table: "call",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "idea_author",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    invited_at = table.Column<long>(type: "INTEGER", nullable: false),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_author", x => new { x.idea_id, x.person });
                    table.ForeignKey(
                        name: "FK_idea_author_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_comment",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    from_coach = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_comment", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "FK_idea_comment_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_idea_author_person",
                table: "idea_author",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idea_author");

            migrationBuilder.DropTable(
                name: "idea_comment");

            migrationBuilder.DropColumn(
                name: "announced_at",
                table: "call");
        }
    }
}
